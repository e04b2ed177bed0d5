import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DataKind, recommendChart } from './recommend-chart.ts'

const many = (value: number) => Array.from({ length: 24 }, (_, i) => value + (i % 3) - 1)

describe('the chart that is recommended', () => {
  it.each([
    ['continuous', [3, 4, 5], null, 'xmr', 'single_values'],
    ['continuous', [3, 4, 5], [10, 20, 30], 'ip', 'ratio_of_sizes'],
    ['count', many(20), null, 'c', 'counts'],
    ['count', [5, 60, 4, 55, 6, 62, 5, 58], null, 'xmr', 'counts_vary_more'],
    ['count', many(5000), null, 'xmr', 'large_counts'],
    ['count', [0, 1, 0, 2, 1, 0], null, 'run', 'few_events'],
    ['proportion', many(20), many(90), 'p', 'share_of_cases'],
    ['proportion', many(2000), many(9000), 'pp', 'large_denominators'],
    ['proportion', [10, 80, 12, 79, 9, 82], [90, 90, 90, 90, 90, 90], 'pp', 'varies_more_than_chance'],
    ['proportion', [0.2, 0.3], null, 'xmr', 'no_denominators'],
    ['proportion', [0, 1, 0, 1], [50, 50, 50, 50], 'run', 'few_events'],
    ['rate', many(20), many(90), 'u', 'rate_of_exposure'],
    ['rate', [10, 80, 12, 79, 9, 82], [90, 90, 90, 90, 90, 90], 'up', 'varies_more_than_chance'],
    ['rare_event', [3, 40, 5], null, 't', 'time_between_events'],
    ['count', [], null, 'xmr', 'single_values'],
  ] satisfies [DataKind, number[], number[] | null, string, string][])(
    'for %s of %j over %j is %s, because %s',
    (kind, values, denominators, chart, reason) => {
      expect(recommendChart(kind, values, denominators)).toMatchObject({ chart, reason })
    },
  )

  it('says a number that is finite whenever it says one', () => {
    const kinds = fc.constantFrom<DataKind[]>('continuous', 'proportion', 'count', 'rate', 'rare_event')
    const rows = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 5000 })), { maxLength: 40 })
    fc.assert(
      fc.property(kinds, rows, (kind, given) => {
        const { number } = recommendChart(
          kind,
          given.map(([value]) => value),
          given.map(([, size]) => size),
        )
        return number === null || (Number.isFinite(number) && number >= 0)
      }),
    )
  })
})
