import type { Estimates } from '@ratchet/contract'
import { expect, it } from 'vitest'
import { estimatesText, readEstimates } from './estimates-text.ts'

const full: Estimates = {
  value: { low: 4, high: 8.5, unit: 'points', whose: 'students' },
  effort: { lowDays: 2, highDays: 4 },
  risk: { likelihood: 2, impact: 5, note: 'exam week' },
  urgency: 3,
  confidencePercent: 80,
  source: { kind: 'survey', link: 'https://example.org' },
}
const none: Estimates = {
  value: null,
  effort: null,
  risk: null,
  urgency: null,
  confidencePercent: null,
  source: null,
}

it.each([full, none])('what is written into a form reads as it was', (estimates) => {
  expect(readEstimates(estimatesText(estimates))).toEqual({ estimates, faults: {} })
})

it('takes one end for both, and numbers as people type them', () => {
  const { estimates, faults } = readEstimates({ ...estimatesText(none), valueHigh: '1.500,5', daysLow: '3' })
  expect(estimates.value).toMatchObject({ low: 1500.5, high: 1500.5 })
  expect(estimates.effort).toEqual({ lowDays: 3, highDays: 3 })
  expect(faults).toEqual({})
})

it('says what cannot be read, field by field', () => {
  const text = { ...estimatesText(none), valueLow: 'many', daysLow: '4', daysHigh: '2', impact: '3' }
  expect(readEstimates(text).faults).toEqual({
    valueLow: 'notANumber',
    daysHigh: 'wrongOrder',
    likelihood: 'bothGrades',
  })
})
