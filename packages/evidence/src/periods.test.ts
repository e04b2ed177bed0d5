import { periods } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addPeriods,
  firstWholePeriodOnOrAfter,
  hasEnded,
  periodEndOf,
  periodStartAt,
  periodStartOf,
  positionOf,
} from './periods.ts'

const period = fc.constantFrom(...periods)
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

describe('periods', () => {
  it('holds every day in exactly one period, which starts and ends around it', () => {
    fc.assert(
      fc.property(period, date, (kind, day) => {
        const start = periodStartOf(kind, day)
        const end = periodEndOf(kind, day)
        expect(start <= day && day <= end).toBe(true)
        expect(periodStartOf(kind, end)).toBe(start)
        expect(periodStartOf(kind, dayAfter(end))).toBe(dayAfter(end))
      }),
    )
  })

  it('numbers neighbours one apart, with the start as inverse', () => {
    fc.assert(
      fc.property(period, date, fc.integer({ min: -500, max: 500 }), (kind, day, count) => {
        const position = positionOf(kind, day)
        expect(periodStartAt(kind, position)).toBe(periodStartOf(kind, day))
        expect(positionOf(kind, dayAfter(periodEndOf(kind, day)))).toBe(position + 1)
        expect(positionOf(kind, addPeriods(kind, day, count))).toBe(position + count)
      }),
    )
  })

  it('starts every week on a Monday and every month on its first', () => {
    fc.assert(
      fc.property(date, (day) => {
        expect(new Date(periodStartOf('week', day)).getUTCDay()).toBe(1)
        expect(periodStartOf('month', day)).toBe(`${day.slice(0, 7)}-01`)
      }),
    )
  })

  it('finds the first whole period: never before the day, less than one period after it', () => {
    fc.assert(
      fc.property(period, date, (kind, day) => {
        const first = firstWholePeriodOnOrAfter(kind, day)
        expect(first >= day).toBe(true)
        expect(addPeriods(kind, first, -1) < day).toBe(true)
      }),
    )
  })

  it.each([
    ['week', '2026-01-01', '2025-12-29', '2026-01-04'],
    ['week', '2024-12-30', '2024-12-30', '2025-01-05'],
    ['week', '2021-01-03', '2020-12-28', '2021-01-03'],
    ['month', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['month', '1900-02-10', '1900-02-01', '1900-02-28'],
    ['month', '2000-02-29', '2000-02-01', '2000-02-29'],
    ['month', '2025-12-31', '2025-12-01', '2025-12-31'],
    ['day', '2024-02-29', '2024-02-29', '2024-02-29'],
  ] as const)('a %s around %s goes from %s to %s', (kind, day, start, end) => {
    expect([periodStartOf(kind, day), periodEndOf(kind, day)]).toEqual([start, end])
  })

  it('is over only on the day after its last', () => {
    expect(hasEnded('week', '2026-05-06', '2026-05-10')).toBe(false)
    expect(hasEnded('week', '2026-05-06', '2026-05-11')).toBe(true)
  })
})
