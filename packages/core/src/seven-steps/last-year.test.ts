import { describe, expect, it } from 'vitest'
import { addPeriods } from '../metrics/index.ts'
import { lastYearOf } from './last-year.ts'

const months = (count: number, value: (month: number) => number) =>
  Array.from({ length: count }, (_, i) => ({
    periodStart: addPeriods('month', '2024-01-01', i),
    value: value(i),
  }))
const windows = {
  baselineFrom: '2024-01-01',
  baselineTo: '2025-08-01',
  goLiveOn: '2025-09-01',
  followupFrom: '2025-10-01',
  followupTo: '2026-04-01',
}
const season = (month: number) => 100 + 30 * Math.sin((2 * Math.PI * month) / 12)

describe('the same months last year', () => {
  it('are those of the follow-up, one year earlier; the settling-in month belongs to neither side', () => {
    const points = months(28, (i) => season(i) + (i === 20 ? 500 : 0) - (i > 20 ? 20 : 0))
    const found = lastYearOf('month', points, windows)
    expect(found).toMatchObject({
      count: 7,
      before: { from: '2024-10-01', to: '2025-04-01' },
      after: { from: '2025-10-01', to: '2026-04-01' },
      reason: 'changed',
    })
    expect(found?.difference).toBeCloseTo(-20, 9)
    expect(found?.usual).toBeCloseTo(0, 9)
  })

  it('are not told of when the series does not reach back, or leaves the range of numbers', () => {
    expect(lastYearOf('month', months(28, season).slice(17), windows)).toBeNull()
    expect(
      lastYearOf(
        'month',
        months(28, (i) => (i > 20 ? 1e308 : -1e308)),
        windows,
      ),
    ).toBeNull()
    expect(lastYearOf('month', [], windows)).toBeNull()
  })

  it('of days keep the weekday, so a Monday stands beside a Monday', () => {
    const days = Array.from({ length: 500 }, (_, i) => ({
      periodStart: addPeriods('day', '2025-01-01', i),
      value: i % 7 < 2 ? 5 : 40,
    }))
    const found = lastYearOf('day', days, {
      baselineFrom: '2025-01-01',
      baselineTo: '2026-02-28',
      goLiveOn: '2026-03-01',
      followupFrom: '2026-03-01',
      followupTo: '2026-04-30',
    })
    expect(found).toMatchObject({ difference: 0, reason: 'not_certain', before: { from: '2025-03-02' } })
  })
})
