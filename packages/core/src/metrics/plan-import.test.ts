import type { ImportMapping, Metric } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planImport, type SeriesRow } from './plan-import.ts'
import type { CurrentMeasurement } from './series.ts'

const metric: Metric = {
  id: '019e44d3-ed00-7c71-82d9-1ccc98902366',
  name: 'Wi-Fi tickets',
  description: '',
  unit: '',
  direction: 'decrease',
  kind: 'count',
  period: 'day',
  season: 7,
  zone: 'Europe/Berlin',
  gapRule: 'missing',
  source: '',
  teamId: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  archivedAt: null,
  heldAt: null,
  ticketQuery: null,
  version: 0,
}
const mapping: ImportMapping = {
  timeColumn: 'day',
  valueColumn: 'tickets',
  dateFormat: 'iso',
  decimalMark: '.',
  zone: 'Europe/Berlin',
  onDifference: 'keep',
}
const today = '2026-05-20'
type Change = { metric?: Partial<Metric>; mapping?: Partial<ImportMapping>; standing?: CurrentMeasurement[] }

const plan = (rows: SeriesRow[], change: Change = {}) =>
  planImport({
    metric: { ...metric, ...change.metric },
    today,
    rows,
    mapping: { ...mapping, ...change.mapping },
    standing: change.standing ?? [],
  })

const row = (
  line: number,
  time: string,
  value: number | null,
  denominator: number | null = null,
): SeriesRow => ({
  line,
  time,
  value,
  denominator,
})
const reasons = (rows: SeriesRow[], change?: Change) =>
  plan(rows, change).rejections.map(({ line, column, reason }) => [line, column, reason])

describe('rejections', () => {
  it('names the line that came first when two rows fall into one period', () => {
    const rows = [row(2, '2026-05-04T08:00:00', 3), row(3, '2026-05-05', 4), row(4, '2026-05-04', 3)]
    expect(reasons(rows)).toEqual([[4, 'day', 'The day from 2026-05-04 has a value already, from line 2.']])
    expect(plan(rows).added).toBe(2)
  })

  it('lets a later row count when the first of its period could not be taken', () => {
    const rows = [row(2, '2026-05-04', -3), row(3, '2026-05-04', 3)]
    expect(plan(rows)).toMatchObject({ added: 1, first: '2026-05-04', last: '2026-05-04' })
    expect(reasons(rows)).toEqual([[2, 'tickets', 'Cannot be below 0: the metric is a count.']])
  })

  it('refuses periods that are not over, in the zone of the metric', () => {
    expect(reasons([row(2, '2026-05-20', 1), row(3, '2026-05-21', 1), row(4, '2026-05-19', 1)])).toEqual([
      [2, 'day', 'This day is not over yet; record it from tomorrow on.'],
      [3, 'day', 'This day has not begun: it starts on 2026-05-21.'],
    ])
    const late = row(2, '2026-05-19T23:30:00Z', 1)
    expect(plan([late]).rejections).toHaveLength(1)
    expect(plan([late], { metric: { zone: 'UTC' } }).added).toBe(1)
  })

  it('refuses impossible times, years and numbers, each beside its column', () => {
    expect(
      reasons([
        row(2, '2026-02-30', 1),
        row(3, '0202-05-04', 1),
        row(4, '2026-05-04', 1.5),
        row(5, '2026-05-05', 1, 9),
      ]),
    ).toEqual([
      [2, 'day', 'Is no date or time that exists.'],
      [3, 'day', 'The year 0202 cannot be right; look at the date again.'],
      [4, 'tickets', 'Must be a whole number: the metric is a count.'],
      [5, '', 'A count has none; define the metric as a rate to use one.'],
    ])
  })

  it('refuses months for a daily metric instead of putting them on the first of each', () => {
    expect(reasons([row(2, '2026-04-01', 1)], { mapping: { dateFormat: 'yyyy-mm' } })).toEqual([
      [2, 'day', 'Names a month, but this metric has one value a day.'],
    ])
    const monthly = { metric: { period: 'month' }, mapping: { dateFormat: 'yyyy-mm' } } as const
    expect(plan([row(2, '2026-04-01', 1)], monthly).added).toBe(1)
  })
})

it('takes an empty value for nothing measured, not for zero and not for a fault', () => {
  const rows = [row(2, '2026-05-04', null), row(3, '2026-05-05', 0), row(4, '2026-05-04', 4)]
  expect(plan(rows)).toMatchObject({ added: 2, rejections: [] })
  expect(plan(rows).warnings).toEqual([
    'One row has no value. Empty is not zero: nothing was recorded for the days they name.',
  ])
})

it('takes no numerator without the denominator that the mapping promises', () => {
  const rate = { metric: { kind: 'rate' }, mapping: { denominatorColumn: 'devices' } } as const
  expect(reasons([row(2, '2026-05-04', 3), row(3, '2026-05-05', 3, 60)], rate)).toEqual([
    [2, 'devices', 'The denominator is missing.'],
  ])
})

it('keeps what differs, withdrawn measurements too, unless told to correct', () => {
  const standing: CurrentMeasurement[] = [
    { periodStart: '2026-05-04', version: 2, value: 7, denominator: null, origin: 'typed' },
    { periodStart: '2026-05-05', version: 3, value: null, denominator: null, origin: 'typed' },
    { periodStart: '2026-05-06', version: 1, value: 9, denominator: null, origin: 'imported' },
  ]
  const rows = [row(2, '2026-05-04', 8), row(3, '2026-05-05', 5), row(4, '2026-05-06', 9)]
  expect(plan(rows, { standing })).toMatchObject({ differing: 2, unchanged: 1, versions: [] })
  const corrected = plan(rows, { standing, mapping: { onDifference: 'correct' } })
  expect(corrected).toMatchObject({ corrected: 2, unchanged: 1, differing: 0 })
  expect(corrected.versions.map(({ periodStart, version, value }) => [periodStart, version, value])).toEqual([
    ['2026-05-04', 3, 8],
    ['2026-05-05', 4, 5],
  ])
})

describe('whatever the file', () => {
  const anyRow = fc.record({
    time: fc.oneof(
      fc
        .integer({ min: 20_500, max: 20_600 })
        .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
      fc.constantFrom('2026-02-30', 'soon', '2026-05-03T23:30:00Z', '2026-05-04T00:30:00'),
    ),
    value: fc.oneof(
      fc.integer({ min: -2, max: 50 }),
      fc.constantFrom(1.5, Number.NaN, Number.POSITIVE_INFINITY),
    ),
    denominator: fc.constantFrom(null, null, null, 4),
  })
  const file = fc
    .array(anyRow, { maxLength: 60 })
    .map((rows) => rows.map((one, index) => ({ line: index + 2, ...one })))
  const period = fc.constantFrom('day' as const, 'week' as const, 'month' as const)

  function standingAfter(parts: SeriesRow[][], change: Change): CurrentMeasurement[] {
    const standing = new Map<string, CurrentMeasurement>()
    for (const part of parts) {
      const { versions } = plan(part, { ...change, standing: [...standing.values()] })
      for (const version of versions) standing.set(version.periodStart, version)
    }
    return [...standing.values()].sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1))
  }

  it('any split of it, the parts overlapping or not, gives the same series', () => {
    const cuts = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
    fc.assert(
      fc.property(file, cuts, period, (rows, [one, other], kind) => {
        const [left, right] = [Math.min(one, other), Math.max(one, other)]
        const change = { metric: { period: kind } }
        const whole = standingAfter([rows], change)
        expect(standingAfter([rows.slice(0, left), rows.slice(left)], change)).toEqual(whole)
        expect(standingAfter([rows.slice(0, right), rows.slice(left)], change)).toEqual(whole)
      }),
    )
  })

  it('a repeat changes nothing, and every row is accounted for once', () => {
    fc.assert(
      fc.property(
        file,
        period,
        fc.constantFrom('keep' as const, 'correct' as const),
        (rows, kind, onDifference) => {
          const change = { metric: { period: kind }, mapping: { onDifference } }
          const first = plan(rows, change)
          expect(first.added + first.rejections.length).toBe(rows.length)
          const again = plan(rows, { ...change, standing: first.versions })
          expect(again).toMatchObject({
            versions: [],
            added: 0,
            corrected: 0,
            differing: 0,
            unchanged: first.added,
          })
          expect(again.rejections).toEqual(first.rejections)
        },
      ),
    )
  })
})
