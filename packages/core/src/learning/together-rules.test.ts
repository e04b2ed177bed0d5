import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circlesToTell, fewestLearners, withTeamsBelow } from './together-rules.ts'

const set = (from: number, to: number) =>
  new Set(Array.from({ length: to - from }, (_, at) => `p${from + at}`))

test('a team of five is told where the others are five or none; four who could be reckoned out are not', () => {
  const five = { id: 'five', learners: set(0, 5) }
  expect(circlesToTell(set(0, 10), [five])).toEqual([five])
  expect(circlesToTell(set(0, 5), [five])).toEqual([five])
  expect(circlesToTell(set(0, 9), [five])).toEqual([])
  expect(circlesToTell(set(0, 30), [{ id: 'four', learners: set(0, 4) }])).toEqual([])
})

test('of a team and a part of it that differ by two, the larger one is told', () => {
  const large = { id: 'a', learners: set(0, 12) }
  const part = { id: 'b', learners: set(0, 10) }
  expect(circlesToTell(set(0, 30), [part, large])).toEqual([large])
})

test('no two averages that are told differ by one to four people', () => {
  const person = fc.integer({ min: 0, max: 24 }).map((at) => `p${at}`)
  const circles = fc.array(fc.uniqueArray(person, { maxLength: 25 }), { maxLength: 8 })
  fc.assert(
    fc.property(circles, (lists) => {
      const everybody = set(0, 25)
      const asked = lists.map((list, at) => ({ id: String(at), learners: new Set(list) }))
      const told = [everybody, ...circlesToTell(everybody, asked).map(({ learners }) => learners)]
      for (const one of told) {
        expect(one.size).toBeGreaterThanOrEqual(fewestLearners)
        for (const other of told) {
          const left = [...one].filter((id) => !other.has(id)).length
          expect(left === 0 || left >= fewestLearners).toBe(true)
        }
      }
    }),
  )
})

test('a team counts the people of the teams below it, each once', () => {
  const teams = [
    { id: 'top', parentId: null },
    { id: 'below', parentId: 'top' },
  ]
  const members = [
    { id: 'ada', teamIds: ['below'] },
    { id: 'ben', teamIds: ['top', 'below'] },
    { id: 'cy', teamIds: [] },
  ]
  expect(withTeamsBelow(teams, members)).toEqual(
    new Map([
      ['top', new Set(['ada', 'ben'])],
      ['below', new Set(['ada', 'ben'])],
    ]),
  )
})
