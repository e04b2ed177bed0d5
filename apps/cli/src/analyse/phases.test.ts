import { describe, expect, test } from 'vitest'
import { judgeSeries } from './judge-series.ts'
import { splitPhases } from './phases.ts'
import { seriesFrom } from './series.ts'
import { wordingFacts } from './wording-facts.ts'

const two = (value: number) => String(value).padStart(2, '0')
const months = Array.from({ length: 24 }, (_, i) => ({
  year: 2025 + Math.floor(i / 12),
  month: (i % 12) + 1,
}))
const series = (times: readonly string[]) =>
  seriesFrom(
    new TextEncoder().encode(['time,value', ...times.map((time, i) => `${time},${20 + (i % 3)}`)].join('\n')),
    {},
  )
const change = (goLiveOn: string, settlingIn = 0) => ({ goLiveOn, baseline: undefined, settlingIn })
const split = (times: readonly string[], goLiveOn: string, settlingIn = 0) => {
  const { baseline, followup } = splitPhases(series(times), change(goLiveOn, settlingIn))
  return { baselineTo: baseline.at(-1)?.on, followupFrom: followup[0]?.on }
}

describe('the two sides of a change', () => {
  const monthEnds = months.map(({ year, month }) =>
    new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10),
  )

  test('months named by their last day are whole months', () => {
    expect(split(monthEnds, '2026-03-01')).toEqual({ baselineTo: '2026-02-01', followupFrom: '2026-03-01' })
  })

  test('a month in whose middle the change went live belongs to neither side', () => {
    expect(split(monthEnds, '2026-03-15')).toEqual({ baselineTo: '2026-02-01', followupFrom: '2026-04-01' })
  })

  test('local midnight with an offset is the day that is written, not the day before in UTC', () => {
    const written = months.map(
      ({ year, month }) => `${year}-${two(month)}-01T00:00:00+${month > 3 && month < 11 ? '02' : '01'}:00`,
    )
    expect(split(written, '2026-03-01')).toEqual({ baselineTo: '2026-02-01', followupFrom: '2026-03-01' })
  })

  test('settling in counts from go-live also when the first period after it is missing', () => {
    const starts = months.map(({ year, month }) => `${year}-${two(month)}`)
    const withoutMarch = starts.filter((month) => month !== '2026-03')
    expect(split(withoutMarch, '2026-03-01', 1).followupFrom).toBe('2026-04-01')
  })

  test('no date is promised before six whole periods after go-live and settling in have ended', () => {
    const early = series(months.slice(0, 13).map(({ year, month }) => `${year}-${two(month)}`))
    const judged = judgeSeries(early, {
      direction: 'decrease',
      target: null,
      seasonPeriod: null,
      change: change('2026-03-15', 1),
    })
    expect(wordingFacts(judged).enoughOn).toBe('2026-11-01')
  })
})
