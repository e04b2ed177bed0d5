import { expect, it } from 'vitest'
import { workingDaysAfter } from './working-days.ts'

it('skips Saturdays and Sundays', () => {
  expect(workingDaysAfter('2026-06-03', 5)).toBe('2026-06-10')
  expect(workingDaysAfter('2026-06-05', 1)).toBe('2026-06-08')
  expect(workingDaysAfter('2026-06-06', 1)).toBe('2026-06-08')
})
