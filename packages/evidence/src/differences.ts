import { canonicalJson } from '@ratchet/statistics'

/** One place where a record is not what it should be. */
export interface Difference {
  /** Such as `verdicts[0].targets[1].current.mean`. */
  path: string
  expected: unknown
  found: unknown
  /** What was compared with what, in a few words. */
  says: string
}

/**
 * Where two values differ in canonical JSON, leaf by leaf, in the order of the keys. A missing field is `undefined`,
 * which canonical JSON leaves out.
 */
export function differences(expected: unknown, found: unknown, path: string, says: string): Difference[] {
  const spelling = spelled(expected)
  if (spelling !== null && spelling === spelled(found)) return []
  if (Array.isArray(expected) && Array.isArray(found)) {
    const length = Math.max(expected.length, found.length)
    return Array.from({ length }, (_, i) => differences(expected[i], found[i], `${path}[${i}]`, says)).flat()
  }
  if (isObject(expected) && isObject(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort()
    return keys.flatMap((key) =>
      differences(expected[key], found[key], path === '' ? key : `${path}.${key}`, says),
    )
  }
  return [{ path, expected, found, says }]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What has no JSON form, such as an infinity or half of a surrogate pair, is spelled by its name; a list or an object that
 * holds one has no spelling, and is compared by its parts.
 */
function spelled(value: unknown): string | null {
  if (value === undefined) return 'nothing'
  try {
    return canonicalJson(value)
  } catch {
    return typeof value === 'object' ? null : String(value)
  }
}
