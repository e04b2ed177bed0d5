/** Deeper than any input of ours; a body of a hundred thousand brackets would overflow the stack. */
const deepest = 40

export class TooDeepError extends Error {}

/**
 * Where a text in the input cannot be stored: NUL characters and halves of a surrogate pair have no place in
 * PostgreSQL, and no person types one.
 *
 * @returns the path of the field, such as `options.0.title`, or null
 * @throws TooDeepError for an input nested deeper than anything we take
 */
export function unstorableTextAt(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string')
    return value.includes('\u0000') || !value.isWellFormed() ? path.join('.') : null
  if (typeof value !== 'object' || value === null || value instanceof Blob) return null
  if (path.length >= deepest) throw new TooDeepError()
  for (const [name, inner] of Object.entries(value)) {
    const found = unstorableTextAt(inner, [...path, name])
    if (found !== null) return found
  }
  return null
}
