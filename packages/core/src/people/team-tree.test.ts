import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wouldCircle } from './team-tree.ts'

describe('the tree of teams', () => {
  it('refuses a team under itself or under one below it', () => {
    const teams = [
      { id: 'a', parentId: null },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: 'b' },
    ]
    expect(wouldCircle(teams, 'a', 'a')).toBe(true)
    expect(wouldCircle(teams, 'a', 'c')).toBe(true)
    expect(wouldCircle(teams, 'c', 'a')).toBe(false)
    expect(wouldCircle(teams, 'b', null)).toBe(false)
  })

  it('stays a tree under any row of moves that it allows', () => {
    const size = 8
    const move = fc.tuple(fc.nat(size - 1), fc.option(fc.nat(size - 1)))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const teams = Array.from({ length: size }, (_, index) => ({
          id: String(index),
          parentId: null as string | null,
        }))
        for (const [team, parent] of moves) {
          const parentId = parent === null ? null : String(parent)
          if (!wouldCircle(teams, String(team), parentId)) teams[team]!.parentId = parentId
        }
        for (const team of teams) {
          let steps = 0
          for (let above = team.parentId; above !== null; above = teams[Number(above)]!.parentId) steps += 1
          expect(steps).toBeLessThan(size)
        }
      }),
    )
  })
})
