import { createHash } from 'node:crypto'

/**
 * JSON in one spelling only: keys sorted by UTF-16 code units and ECMAScript number form as in RFC 8785, numbers
 * first rounded to 12 significant digits so that the last bits of a sum do not change a hash.
 *
 * @throws TypeError for NaN, infinities, functions and symbols: they have no JSON form
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`)
    return JSON.stringify(Number(value.toPrecision(12)))
  }
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  throw new TypeError(`a ${typeof value} has no JSON form`)
}

/** SHA-256 over the canonical JSON, in hexadecimal. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
