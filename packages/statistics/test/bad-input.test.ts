import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { StatisticsError } from '../src/index.ts'
import { doors } from './every-door.ts'

const refused = (answer: () => unknown): StatisticsError | null => {
  try {
    answer()
    return null
  } catch (error) {
    if (error instanceof StatisticsError) return error
    throw error
  }
}

function firstBadNumber(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : String(value)
  if (typeof value !== 'object' || value === null) return null
  for (const [key, entry] of Object.entries(value)) {
    const bad = firstBadNumber(entry)
    if (bad !== null) return `${key}: ${bad}`
  }
  return null
}

const calm = [1, 2, 1, 3, 2, 1, 2, 3, 1, 2, 1, 3]
const large = calm.map(() => 100)

describe.each(Object.entries(doors))('%s', (_, door) => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%s is refused with its place',
    (bad) => {
      const values = calm.with(7, bad)
      const error = refused(() => door(values, large))
      expect(error?.code).toMatch(/not_finite|bad_shape/)
      // A stream sees one value at a time.
      expect([7, 0, 14]).toContain(error?.position)
      expect(error?.message).toContain(String(bad))
    },
  )

  test('nothing, one point, and a series that never moves: an answer without NaN, or a refusal', () => {
    for (const [a, b] of [
      [[], []],
      [[4], [8]],
      [calm.map(() => 3), large],
      [calm.map(() => 0), large],
      [calm.map(() => 0.1), large],
    ] as const) {
      let answer: unknown = null
      refused(() => {
        answer = door(a, b)
      })
      expect(firstBadNumber(answer)).toBeNull()
    }
  })

  test('any finite numbers get finite answers or a typed refusal', () => {
    const extreme = fc.constantFrom(0, 1, 2, 5e-324, 1e-310, 1e-160, 1e150, 1e300, 1e308, -1, -1e308)
    const plain = fc.integer({ min: 0, max: 9 })
    const list = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: 0, maxLength: 14 })
    const values = fc.oneof(
      list(plain),
      list(extreme),
      list(fc.double({ noNaN: true, noDefaultInfinity: true })),
    )
    fc.assert(
      fc.property(values, values, fc.boolean(), (a, b, sameLength) => {
        const other = sameLength ? a.map((_, i) => b[i] ?? 50) : b
        let answer: unknown = null
        refused(() => {
          answer = door(a, other)
        })
        expect(firstBadNumber(answer)).toBeNull()
      }),
      { numRuns: 200 },
    )
  }, 20_000)
})
