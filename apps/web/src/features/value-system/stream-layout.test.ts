import { valueChainActivities } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeSteps } from './stream-layout.ts'

test('a step of two activities is entered and left by the nearer one', () => {
  expect(
    placeSteps([
      { activities: ['engage'] },
      { activities: ['deliver_and_support', 'design_and_transition'] },
      { activities: ['deliver_and_support'] },
    ]),
  ).toEqual([
    { lanes: [2], entry: 2, exit: 2 },
    { lanes: [3, 5], entry: 3, exit: 5 },
    { lanes: [5], entry: 5, exit: 5 },
  ])
})

test('every step stands on its own lanes, in its place', () => {
  const steps = fc.array(
    fc.record({ activities: fc.subarray([...valueChainActivities], { minLength: 1 }) }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(steps, (all) => {
      const places = placeSteps(all)
      expect(places).toHaveLength(all.length)
      for (const [index, { lanes, entry, exit }] of places.entries()) {
        expect(lanes).toHaveLength(all[index]?.activities.length ?? -1)
        expect(lanes).toContain(entry)
        expect(lanes).toContain(exit)
      }
    }),
  )
})
