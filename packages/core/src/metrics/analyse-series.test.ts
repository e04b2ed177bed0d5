import type { Metric, SeriesPoint } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OperationError } from '../foundation/index.ts'
import { analyseSeries } from './analyse-series.ts'
import { periodStartAt } from './periods.ts'

const metric = {
  id: '019e44d3-ed00-7c71-82d9-1ccc98902366',
  kind: 'continuous',
  unit: 'h',
  direction: 'decrease',
  period: 'week',
} as Metric

const pointsOf = (values: readonly number[]): SeriesPoint[] =>
  values.map((value, i) => ({
    periodStart: periodStartAt('week', 2900 + i),
    position: 2900 + i,
    value,
    numerator: null,
    denominator: null,
    origin: 'typed',
    version: 1,
    excluded: null,
  }))

const analysis = (values: readonly number[], asked = {}, kind: Metric['kind'] = 'continuous') =>
  analyseSeries(
    { metric: { ...metric, kind }, points: pointsOf(values), exclusions: [], rebases: [], tickets: null },
    asked,
  )

describe('an analysis of odd series', () => {
  test('of one or two points nothing is said, not even that they are ordinary', () => {
    for (const values of [[], [4], [4, 9]]) {
      expect(analysis(values)).toMatchObject({
        segments: [],
        charts: [],
        signals: [],
        variation: null,
        stable: false,
        offer: null,
      })
    }
    expect(analysis([4, 9, 5])).toMatchObject({ variation: 'common_cause', segments: [{ trial: true }] })
  })

  test('values whose limits lie beyond the largest number get a run chart; asking for limits says why not', () => {
    const huge = Array.from({ length: 20 }, (_, i) => ((i % 3) + 1) * 5e307)
    expect(analysis(huge)).toMatchObject({
      chart: 'run',
      segments: [{ lower: null, upper: null }],
      offer: null,
    })
    expect(() => analysis(huge, { chart: 'xmr' })).toThrow(OperationError)
  })

  test('whatever finite numbers were measured, the chart that nobody asked for is drawn', () => {
    const extreme = fc.constantFrom(0, 1, 5e-324, 1e-310, 1e-160, 1e150, 1e300, 1.7e308, -1, -1.7e308)
    const plain = fc.integer({ min: -9, max: 9 })
    const kinds = fc.constantFrom('continuous', 'count', 'rare_event', 'rate', 'proportion') as fc.Arbitrary<
      Metric['kind']
    >
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, extreme), { maxLength: 30 }), kinds, (values, kind) => {
        const found = analysis(values, {}, kind)
        expect(found.points.map(({ value }) => value)).toEqual(values)
        expect(JSON.stringify(found)).not.toContain('Infinity')
        for (const { centre, lower, upper } of found.segments) {
          expect([centre, lower ?? 0, upper ?? 0].every(Number.isFinite)).toBe(true)
        }
      }),
    )
  })
})
