import { expect, it } from 'vitest'
import { completeMapping } from './complete-mapping.ts'

const whole = {
  timeColumn: 'week',
  valueColumn: 'tickets',
  dateFormat: 'iso',
  decimalMark: '.',
  zone: 'Europe/Berlin',
  onDifference: 'keep',
} as const

it('is complete only with both columns, a date format, a decimal mark and a zone', () => {
  expect(completeMapping(whole)).toEqual(whole)
  expect(completeMapping({ ...whole, valueColumn: '' })).toBeNull()
  const { dateFormat: _dateFormat, ...withoutFormat } = whole
  expect(completeMapping(withoutFormat)).toBeNull()
})
