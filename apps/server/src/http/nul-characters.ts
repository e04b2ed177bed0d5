/**
 * Where a text in the input holds a NUL character: PostgreSQL can store it nowhere, and no person types one.
 *
 * @returns the path of the field, such as `options.0.title`, or null
 */
export function nulCharacterAt(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') return value.includes('\u0000') ? path.join('.') : null
  if (typeof value !== 'object' || value === null || value instanceof Blob) return null
  for (const [name, inner] of Object.entries(value)) {
    const found = nulCharacterAt(inner, [...path, name])
    if (found !== null) return found
  }
  return null
}
