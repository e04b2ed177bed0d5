import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pareto, sumOfHours } from './beside-rules.ts'

const categories = fc.array(
  fc.record({ name: fc.string({ minLength: 1, maxLength: 3 }), count: fc.nat(1000) }),
  { minLength: 1, maxLength: 60 },
)

describe('pareto', () => {
  it('puts the most frequent first and tells the share of all up to each', () => {
    expect(
      pareto([
        { name: 'Wi-Fi', count: 20 },
        { name: 'Mail', count: 70 },
        { name: 'Print', count: 10 },
      ]),
    ).toEqual({
      total: 100,
      bars: [
        { name: 'Mail', count: 70, cumulative: 0.7 },
        { name: 'Wi-Fi', count: 20, cumulative: 0.9 },
        { name: 'Print', count: 10, cumulative: 1 },
      ],
    })
  })

  it('loses nothing: the bars add up to all, however many categories there are', () => {
    fc.assert(
      fc.property(categories, (given) => {
        const all = given.reduce((sum, { count }) => sum + count, 0)
        const { total, bars } = pareto(given)
        expect(total).toBe(all)
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(all)
        expect(bars.length).toBeLessThanOrEqual(13)
        const named = bars.filter(({ name }) => name !== null).map(({ count }) => count)
        expect(named).toEqual([...named].sort((a, b) => b - a))
        if (all > 0) expect(bars.at(-1)?.cumulative).toBe(1)
        // The rest, when there is one, stands last.
        expect(bars.findIndex(({ name }) => name === null)).toBeOneOf([-1, bars.length - 1])
      }),
    )
  })
})

it('does not read an empty field as zero hours', () => {
  expect(sumOfHours([null, null])).toBeNull()
  expect(sumOfHours([null, 2, 0.5])).toBe(2.5)
})
