import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recurrenceOf, recurrences, ruleOf } from './recurrence.ts'

it.each([
  ['weekly', '2026-05-18', 'FREQ=WEEKLY;BYDAY=MO'],
  ['monthly_weekday', '2026-05-05', 'FREQ=MONTHLY;BYDAY=1TU'],
  ['monthly_weekday', '2026-05-29', 'FREQ=MONTHLY;BYDAY=-1FR'],
  ['monthly_day', '2026-05-31', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['quarterly', '2026-05-14', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH'],
] as const)('%s from %s is %s', (recurrence, startsOn, rule) => {
  expect(ruleOf(recurrence, startsOn)).toBe(rule)
})

it('finds the choice that wrote a rule, or one that means the same', () => {
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...recurrences.filter((choice) => choice !== 'own')),
      (startsOn, choice) => {
        const rule = ruleOf(choice, startsOn)
        const found = recurrenceOf(rule, startsOn)
        expect(found).not.toBe('own')
        if (found !== 'own') expect(ruleOf(found, startsOn)).toBe(rule)
      },
    ),
  )
})
