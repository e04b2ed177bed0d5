import { describe, expect, test } from 'vitest'
import { judgeSeries } from './judge-series.ts'
import { seriesFrom } from './series.ts'

const month = (i: number) => new Date(Date.UTC(2016, 3 + i, 1)).toISOString().slice(0, 7)
const monthly = (values: readonly number[]) =>
  seriesFrom(
    new TextEncoder().encode(['month,share', ...values.map((value, i) => `${month(i)},${value}`)].join('\n')),
    {},
  )
const change = { goLiveOn: '2017-04-01', baseline: undefined, settlingIn: 0 }
const question = { direction: 'decrease', target: null, seasonPeriod: null, change } as const
const codes = (values: readonly number[]) =>
  judgeSeries(monthly(values), question).warnings.map(({ code }) => code)

// Two years of one emergency department, per cent over four hours, April to March.
const yearBefore = [10, 8, 5, 10, 6, 11, 8, 8, 9, 13, 10, 6]
const winterWorse = [8, 11, 5, 5, 10, 11, 9, 13, 21, 18, 27, 21]

describe('warnings of the calendar', () => {
  test('whole years compare the same months', () => {
    expect(codes([...yearBefore, ...yearBefore])).not.toContain('season_uncovered')
  })

  test('a late step leaves only a winter to compare with a year', () => {
    // The first engine looks for a late step sooner than the second.
    const judged = judgeSeries(monthly([...yearBefore, ...winterWorse]), {
      ...question,
      engineVersion: 'verdict-v1',
    })
    expect(judged.verdict).toMatchObject({ verdict: 'worse' })
    expect(judged.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['late_step', 'season_uncovered']),
    )
  })

  test('a season of a year asks for two years before', () => {
    const judged = judgeSeries(monthly([...yearBefore, ...winterWorse]), { ...question, seasonPeriod: 12 })
    expect(judged.verdict).toMatchObject({ verdict: 'insufficient_data', pointsShort: { baseline: 12 } })
  })
})
