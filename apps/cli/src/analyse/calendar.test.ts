import { describe, expect, test } from 'vitest'
import { inferCalendar } from './calendar.ts'

describe('the calendar of a series', () => {
  test.each([
    ['days, weekends missing', ['2026-01-02', '2026-01-05', '2026-01-06'], 'day', 1, [0, 3, 4]],
    ['weeks with one missing', ['2026-01-05', '2026-01-12', '2026-01-26'], 'week', 1, [0, 1, 3]],
    ['weeks from Sunday', ['2026-01-04', '2026-01-11', '2026-01-18'], 'week', 1, [0, 1, 2]],
    ['months over a year end', ['2025-11-01', '2025-12-01', '2026-02-01'], 'month', 1, [0, 1, 3]],
    ['month ends', ['2026-01-31', '2026-02-28', '2026-03-31'], 'month', 1, [0, 1, 2]],
    ['quarters', ['2025-01-01', '2025-04-01', '2025-10-01'], 'month', 3, [0, 1, 3]],
    ['fortnights', ['2026-01-05', '2026-01-19', '2026-02-02'], 'week', 2, [0, 1, 2]],
  ] as const)('%s', (_, dates, period, step, distances) => {
    const calendar = inferCalendar([...dates])
    expect(calendar).toMatchObject({ period, step })
    const first = calendar.positionOf(dates[0])
    expect(dates.map((on) => calendar.positionOf(on) - first)).toEqual([...distances])
  })

  test('a month is the same place of the season every year', () => {
    const calendar = inferCalendar(['2025-03-01', '2025-04-01', '2026-03-01'])
    expect(calendar.positionOf('2026-03-01') - calendar.positionOf('2025-03-01')).toBe(12)
    expect(calendar.after('2025-11-01', 3)).toBe('2026-02-01')
  })

  test('a month may be named by its last day and begins with its first', () => {
    const calendar = inferCalendar(['2026-01-31', '2026-02-28', '2026-03-31'])
    expect(calendar.startOf('2026-02-28')).toBe('2026-02-01')
    expect(calendar.after('2026-01-31', 1)).toBe('2026-02-01')
  })

  test('two points in one period are refused', () => {
    expect(() => inferCalendar(['2026-01-05', '2026-01-07', '2026-02-02'], 'week')).toThrow('the same week')
  })
})
