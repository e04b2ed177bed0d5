import { type Improvement, type LapSummary, statuses } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnIds, columnOf, moveTo, statusesOf } from './columns.ts'

const lap = { id: 'l', number: 1, steps: [], pawlAt: 0, judgingOn: null } as LapSummary
const improvement = fc.record({
  status: fc.constantFrom(...statuses),
  lap: fc.constantFrom(null, lap),
  mergedInto: fc.constantFrom(null, { id: 'x', sentence: 'Other' }),
}) as fc.Arbitrary<Improvement>
const column = fc.constantFrom(...columnIds)

test('every status stands in one column', () => {
  expect(columnIds.flatMap((id) => statusesOf[id]).sort()).toEqual([...statuses].sort())
})

test('nothing is moved past a gate: only answers and the first lap are offered, each to its own column', () => {
  fc.assert(
    fc.property(improvement, column, (one, to) => {
      const move = moveTo(one, to)
      if ('refused' in move) return
      const leadsTo = { accept: 'accepted', park: 'parked', decline: 'ended', lap: 'direction' }
      expect(leadsTo[move.offer]).toBe(to)
      expect(columnOf(one.status)).not.toBe(to)
      expect(one.mergedInto).toBeNull()
      if (move.offer !== 'lap') expect(one.lap).toBeNull()
    }),
  )
})

test.each([
  ['idea', null, 'accepted', { offer: 'accept' }],
  ['accepted', null, 'direction', { offer: 'lap' }],
  ['idea', null, 'direction', { refused: 'answer_first' }],
  ['reopened', lap, 'direction', { offer: 'lap' }],
  ['step_2', lap, 'parked', { refused: 'lap' }],
  ['step_3', lap, 'judged', { refused: 'gates' }],
  ['accepted', null, 'idea', { refused: 'idea' }],
  ['step_1', lap, 'direction', { refused: 'here' }],
] as const)('%s to %s', (status, itsLap, to, move) => {
  expect(moveTo({ status, lap: itsLap, mergedInto: null } as Improvement, to)).toEqual(move)
})
