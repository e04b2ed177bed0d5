/** A path inside Ratchet, for going back after sign-in; anything that could lead elsewhere becomes `/`. */
export function innerPath(path: string): string {
  const inner = URL.canParse(path, 'http://inside.invalid') ? new URL(path, 'http://inside.invalid') : null
  if (inner?.host !== 'inside.invalid' || !path.startsWith('/')) return '/'
  return `${inner.pathname}${inner.search}${inner.hash}`
}
