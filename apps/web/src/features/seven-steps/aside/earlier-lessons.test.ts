import type { Lap } from '@ratchet/contract'
import { expect, it } from 'vitest'
import { earlierLessons } from './earlier-lessons.ts'

const at = '2026-07-20T09:00:00Z'
const nothing = { verification: null, ending: null, abandonment: null }
const laps = [
  { ...nothing, number: 4 },
  { ...nothing, number: 3, abandonment: { lesson: 'The vendor left', at } },
  { ...nothing, number: 2, verification: { lesson: '', overall: 'there', at } },
  {
    ...nothing,
    number: 1,
    verification: { lesson: 'Half of it is network work', overall: 'partly_there', at },
  },
] as unknown as Lap[]

it('tells what earlier laps taught, the latest first, and nothing of this one or later ones', () => {
  expect(earlierLessons(laps, { number: 4 }).map(({ lapNumber, ending }) => [lapNumber, ending])).toEqual([
    [3, 'given_up'],
    [1, 'decided'],
  ])
  expect(earlierLessons(laps, { number: 2 })).toEqual([
    {
      lesson: 'Half of it is network work',
      overall: 'partly_there',
      ending: 'decided',
      lapNumber: 1,
      endedOn: '2026-07-20',
    },
  ])
  expect(earlierLessons(laps, { number: 1 })).toEqual([])
})
