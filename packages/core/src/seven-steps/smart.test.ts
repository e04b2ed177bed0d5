import type { Metric } from '@ratchet/contract'
import { expect, it } from 'vitest'
import type { LapRecord } from './lap-record.ts'
import { smartDoubts } from './smart.ts'

const metric = { id: 'm', unit: 'h', kind: 'continuous', direction: 'decrease', period: 'week' } as Metric
const points = [9, 8, 10, 7, 9, 8, 9, 10, 8, 9, 8, 9].map((value) => ({ periodStart: '2026-01-05', value }))
const baseline = { metricId: 'm', to: '2026-03-23', points, statistics: { limits: { mean: 8.67 } } }
const lap = (more: object = {}) =>
  ({ baselines: [baseline], stakeholders: [{}], revisions: [], ...more }) as unknown as LapRecord
const target = (byOn = '2026-06-01') =>
  ({ id: 't', metricId: 'm', kind: 'absolute', value: 7.5, byOn }) as const
const codes = (given: LapRecord, value: number | null = 7.5, byOn?: string, of: Metric = metric) =>
  smartDoubts(given, target(byOn), value, of).map(({ letter, code }) => `${letter} ${code}`)

it.each([
  ['nothing to doubt', lap(), 7.5, undefined, metric, []],
  ['no unit', lap(), 7.5, undefined, { ...metric, unit: '' }, ['specific no_unit']],
  ['a count needs none', lap(), 7.5, undefined, { ...metric, unit: '', kind: 'count' } as Metric, []],
  ['no baseline', lap({ baselines: [] }), null, undefined, metric, ['measurable no_baseline']],
  [
    'a thin one',
    lap({ baselines: [{ ...baseline, points: points.slice(0, 8) }] }),
    7.5,
    undefined,
    metric,
    ['measurable thin_baseline'],
  ],
  ['better than the best week', lap(), 6.9, undefined, metric, ['achievable beyond_the_best']],
  ['as good as the best week', lap(), 7, undefined, metric, []],
  ['met before anything is done', lap(), 9, undefined, metric, ['achievable met_already']],
  [
    'more is better',
    lap(),
    10.1,
    undefined,
    { ...metric, direction: 'increase' } as Metric,
    ['achievable beyond_the_best'],
  ],
  ['nobody expects it', lap({ stakeholders: [] }), 7.5, undefined, metric, ['relevant nobody_expects']],
  ['five weeks after the baseline', lap(), 7.5, '2026-05-10', metric, ['time_bound too_soon']],
  ['six weeks after the baseline', lap(), 7.5, '2026-05-11', metric, []],
  [
    'before the judging date',
    lap({ revisions: [{ content: { judgingOn: '2026-07-01' } }] }),
    7.5,
    undefined,
    metric,
    ['time_bound before_judging'],
  ],
] as const)('%s', (_, given, value, byOn, of, doubts) => {
  expect(codes(given, value, byOn, of)).toEqual(doubts)
})

it('doubts what is half written: how much, by when, and what can be said of the rest', () => {
  const written = (byOn: string | null, value: number | null) =>
    smartDoubts(lap(), { metricId: 'm', byOn, isBlank: value === null }, value, metric).map(
      ({ code }) => code,
    )
  expect(written(null, 6.9)).toEqual(['beyond_the_best', 'no_date'])
  expect(written('2026-06-01', null)).toEqual(['no_value'])
  expect(written('2026-06-01', 7.5)).toEqual([])
})

it('knows the best week ever seen, also outside the baseline', () => {
  const seen = [
    { periodStart: '2025-11-03', value: 6 },
    { periodStart: '2026-04-06', value: 12 },
  ]
  const doubts = (value: number) => smartDoubts(lap(), target(), value, metric, seen)
  expect(doubts(6.5)).toEqual([])
  expect(doubts(5.5)).toEqual([
    { letter: 'achievable', code: 'beyond_the_best', best: { periodStart: '2025-11-03', value: 6 } },
  ])
})
