import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asSaved, estimateGroups, grouped, ungrouped } from './estimates-groups.ts'
import { type EstimatesText, estimatesText } from './estimates-text.ts'

const nothing = estimatesText({
  value: null,
  effort: null,
  risk: null,
  urgency: null,
  confidencePercent: null,
  source: null,
})
const names = Object.keys(nothing) as (keyof EstimatesText)[]

test('every field of the form stands in one group, and comes back out of it', () => {
  expect(Object.values(estimateGroups).flat().sort()).toEqual([...names].sort())
  const texts = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.string({ maxLength: 5 })])) as Record<
      keyof EstimatesText,
      fc.Arbitrary<string>
    >,
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(ungrouped(grouped(text))).toEqual(text)
    }),
  )
})

test('what means the same is the same version', () => {
  expect(asSaved({ ...nothing, valueLow: ' 4.0', daysLow: '2', daysHigh: '2' })).toEqual(
    asSaved({ ...nothing, valueLow: '4', valueHigh: '4', daysLow: '2' }),
  )
})
