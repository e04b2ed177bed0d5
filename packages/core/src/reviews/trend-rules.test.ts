import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { CategorySeries } from '../metrics/index.ts'
import { categoryTrends } from './trend-rules.ts'

const weeks = 8
const firstDay = Date.UTC(2026, 0, 5)
const dayAt = (day: number) => new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10)
const window = (categories: CategorySeries[]) => ({ from: dayAt(0), to: dayAt(weeks * 7 - 1), categories })
/** Counts of each day, from a rule. */
const category = (value: string, count: (day: number) => number, days = weeks * 7): CategorySeries => {
  const counts = Array.from({ length: days }, (_, day) => ({
    on: dayAt(day),
    position: day,
    count: count(day),
  }))
  return { value, days: counts, tickets: counts.reduce((sum, one) => sum + one.count, 0) }
}
/** Busy on working days, quiet at weekends: what any desk shows. */
const workday = (day: number) => (day % 7 < 5 ? 20 : 2)
const jitter = (day: number) => (day * 7919) % 5

describe('tickets by category', () => {
  test('the one that rises comes first, however large the others are and whatever the weekdays do', () => {
    const { categories, rising, tested } = categoryTrends(
      'category',
      window([
        category('Large', (day) => 5 * workday(day) + jitter(day)),
        category('Printers', (day) => Math.round(workday(day) / 2 + 1.5 * Math.floor(day / 7)) + jitter(day)),
        category('Falling', (day) => Math.max(0, workday(day) - 2 * Math.floor(day / 7)) + jitter(day)),
        category('Rare', (day) => (day % 20 === 0 ? 1 : 0)),
      ]),
    )
    expect(rising).toEqual(['Printers'])
    expect(tested).toBe(3)
    expect(categories.map(({ value, trend }) => [value, trend])).toEqual([
      ['Large', 'none'],
      ['Printers', 'rises'],
      ['Falling', 'falls'],
      ['Rare', 'too_few'],
    ])
    expect(categories.at(-1)?.cumulative).toBeCloseTo(1, 10)
    expect(categories[1]?.slopePerWeek).toBeCloseTo(1.5, 0)
  })

  test('too few mature days say nothing, and no ticket is no fault', () => {
    expect(
      categoryTrends('category', window([category('Young', (day) => day, 20)])).categories[0]?.trend,
    ).toBe('too_few')
    expect(categoryTrends('category', null)).toMatchObject({ categories: [], rising: [] })
  })

  it('takes chance for a trend in few of many desks whose categories do not change', () => {
    const seeds = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 56, maxLength: 56 }), {
      minLength: 20,
      maxLength: 20,
    })
    let desks = 0
    let fooled = 0
    fc.assert(
      fc.property(seeds, (noise) => {
        const told = categoryTrends(
          'category',
          window(noise.map((values, at) => category(`c${at}`, (day) => workday(day) + values[day]!))),
        )
        desks += 1
        fooled += told.categories.some(({ trend }) => trend === 'rises' || trend === 'falls') ? 1 : 0
      }),
      { numRuns: 60, seed: 42 },
    )
    // The family-wise rate is 5 %; generated noise repeats itself more than chance does.
    expect(fooled / desks).toBeLessThan(0.2)
  })
})
