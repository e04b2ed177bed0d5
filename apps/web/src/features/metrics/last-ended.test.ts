import { expect, it } from 'vitest'
import { lastEndedDay } from './last-ended.ts'

it('proposes the last day of the newest period that is over', () => {
  expect(lastEndedDay('day', '2026-03-01')).toBe('2026-02-28')
  expect(lastEndedDay('month', '2026-03-31')).toBe('2026-02-28')
  // 23 November 2026 is a Monday, 29 November a Sunday: that week is not over on either day.
  expect(lastEndedDay('week', '2026-11-23')).toBe('2026-11-22')
  expect(lastEndedDay('week', '2026-11-29')).toBe('2026-11-22')
})
