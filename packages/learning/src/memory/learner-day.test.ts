import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  elapsedLearnerDays,
  fromStudyClock,
  learnerDayOf,
  toStudyClock,
} from './learner-day.ts'

const at = (text: string) => new Date(text)
const berlin = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }

test('a review after midnight belongs to the evening before, until four', () => {
  expect(learnerDayOf(at('2026-05-05T01:59:00Z'), berlin)).toBe('2026-05-04')
  expect(learnerDayOf(at('2026-05-05T02:00:00Z'), berlin)).toBe('2026-05-05')
})

test('days are counted on the wall clock, where UTC dates and whole days both miscount', () => {
  const auckland = { timeZone: 'Pacific/Auckland', dayStartsAtHour: 4 }
  // 02:23 and 07:23 in the morning: five hours apart, and another learning day.
  expect(elapsedLearnerDays(at('2026-04-10T14:23:00Z'), at('2026-04-10T19:23:00Z'), auckland)).toBe(1)
  // 23 hours apart over the change to summer time, and still the next day.
  expect(elapsedLearnerDays(at('2026-03-28T08:00:00Z'), at('2026-03-29T07:00:00Z'), berlin)).toBe(1)
})

const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
)
const instants = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) })
  .map((ms) => new Date(ms))

test('a study clock leads back to its instant, the hour that a zone counts twice apart', () => {
  fc.assert(
    fc.property(instants, zones, fc.integer({ min: 0, max: 6 }), (instant, timeZone, dayStartsAtHour) => {
      const rule = { timeZone, dayStartsAtHour }
      const back = fromStudyClock(toStudyClock(instant, rule), rule)
      expect(toStudyClock(back, rule).getTime()).toBe(toStudyClock(instant, rule).getTime())
      expect(Math.abs(back.getTime() - instant.getTime())).toBeLessThanOrEqual(3_600_000)
    }),
  )
})

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: -4000, max: 4000 }), (instant, days) => {
      const on = instant.toISOString().slice(0, 10)
      expect(daysBetween(on, addDays(on, days))).toBe(days)
    }),
  )
})

test('a zone that does not exist is refused', () => {
  expect(() =>
    learnerDayOf(at('2026-01-01T00:00:00Z'), { timeZone: 'Mars/Base', dayStartsAtHour: 4 }),
  ).toThrow(RangeError)
})
