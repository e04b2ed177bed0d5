import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FollowFacts, followersOf } from './follow-rules.ts'

const person = fc.constantFrom('ada', 'ben', 'cy', 'dee')
const facts: fc.Arbitrary<FollowFacts> = fc.record({
  id: fc.constant('i'),
  submittedBy: person,
  ownerId: fc.option(person, { nil: null }),
  commenters: fc.array(person, { maxLength: 3 }),
  choices: fc.array(fc.tuple(person, fc.boolean()), { maxLength: 3 }).map((pairs) => new Map(pairs)),
})

test('sender, owner and commenters follow by themselves; a choice outweighs that, either way', () => {
  fc.assert(
    fc.property(facts, person, (one, member) => {
      const follows = followersOf(one, []).includes(member)
      const choice = one.choices.get(member)
      const byItself = one.submittedBy === member || one.ownerId === member || one.commenters.includes(member)
      expect(follows).toBe(choice ?? byItself)
    }),
  )
})

test('merging unites: nobody is lost but who left the one that stands, and each follows once', () => {
  fc.assert(
    fc.property(facts, fc.array(facts, { maxLength: 3 }), (standing, merged) => {
      const united = followersOf(standing, merged)
      expect(new Set(united).size).toBe(united.length)
      for (const member of [standing, ...merged].flatMap((one) => followersOf(one, []))) {
        if (standing.choices.get(member) !== false) expect(united).toContain(member)
      }
      for (const [member, follows] of standing.choices) expect(united.includes(member)).toBe(follows)
      // In whatever order they were merged.
      expect([...followersOf(standing, [...merged].reverse())].sort()).toEqual([...united].sort())
    }),
  )
})
