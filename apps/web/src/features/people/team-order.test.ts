import type { Team } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { teamsInOrder } from './team-order.ts'

const team = (id: string, parentId: string | null): Team => ({
  id,
  parentId,
  name: id,
  level: 'operational',
  triageOwnerId: null,
  wipLimit: null,
  version: 1,
})

it('puts each team under its parent, by name', () => {
  const order = teamsInOrder([team('b', 'a'), team('c', null), team('a', null), team('aa', 'a')])
  expect(order.map(({ team: { id }, depth }) => `${depth}${id}`)).toEqual(['0a', '1aa', '1b', '0c'])
})

it('loses no team, whatever the parents say', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const anyTeams = fc.tuple(...ids.map(() => fc.constantFrom(null, 'x', ...ids)))
  fc.assert(
    fc.property(anyTeams, (parents) => {
      const teams = ids.map((id, index) => team(id, parents[index] ?? null))
      expect(
        teamsInOrder(teams)
          .map((entry) => entry.team.id)
          .sort(),
      ).toEqual(ids)
    }),
  )
})
