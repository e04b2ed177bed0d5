import { expect, it } from 'vitest'
import { runningPeriodStart } from './running-period.ts'

it('is the day, its Monday, or the first of its month', () => {
  expect(runningPeriodStart('day', '2026-05-20')).toBe('2026-05-20')
  expect(runningPeriodStart('week', '2026-05-20')).toBe('2026-05-18')
  expect(runningPeriodStart('week', '2026-05-17')).toBe('2026-05-11')
  expect(runningPeriodStart('week', '2026-05-18')).toBe('2026-05-18')
  expect(runningPeriodStart('month', '2026-05-20')).toBe('2026-05-01')
})
