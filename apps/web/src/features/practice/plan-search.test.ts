import { expect, it } from 'vitest'
import { readPlanSearch } from './plan-search.ts'

it('reads answers from the address and leaves out what no question knows', () => {
  const raw = {
    vision: 'yes',
    measuredAfter: 'for_a_while',
    target: 'unsaid',
    baseline: 'perhaps',
    more: 'x',
    adjusts: 1,
  }
  expect(readPlanSearch(raw)).toEqual({ vision: 'yes', measuredAfter: 'for_a_while' })
})
