import { stakeholderKinds, type ValueSystem, valueChainActivities } from '@ratchet/contract'
import fc from 'fast-check'
import type { Directory } from './document.ts'
import { nameKey } from './name-rules.ts'

const id = (kind: number, index: number) =>
  `0190a000-0000-7000-8${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`

/** Two people share an address and two teams a name: whoever it is now must stay. */
export const directory: Directory = {
  members: [
    { id: id(90, 1), email: 'amara@university.example', archivedAt: null },
    { id: id(90, 2), email: 'desk@university.example', archivedAt: null },
    { id: id(90, 3), email: 'Desk@university.example', archivedAt: '2026-01-01T00:00:00.000Z' },
  ],
  teams: [
    { id: id(91, 1), name: 'Network' },
    { id: id(91, 2), name: 'Network' },
  ],
}

const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((value) => value.trim())
const word = fc
  .oneof(fc.constantFrom('true', '2026', 'no', '# a: b', '- x', '*y', 'null', '~', 'Wi-Fi'), text)
  .filter((value) => value !== '' && !/\p{Cc}/u.test(value))
const names = (most: number) => fc.uniqueArray(word, { selector: nameKey, maxLength: most })
const owner = fc.constantFrom(null, ...directory.members.map((member) => member.id))
const team = fc.constantFrom(null, ...directory.teams.map((one) => one.id))
const archived = fc.constantFrom(null, null, '2026-02-03T04:05:06.000Z')
const date = fc.constantFrom(null, '2026-01-01', '2027-12-31')
const version = fc.nat(9)

/** Any value system that the rules let stand: references go to earlier records, so no circle arises. */
export const anySystem: fc.Arbitrary<ValueSystem> = fc
  .tuple(names(4), names(3), names(3), names(4), names(3), names(3), fc.infiniteStream(fc.nat()))
  .chain(([services, offerings, stakeholders, aims, streams, practices, dice]) => {
    const roll = (sides: number) => Number(dice.next().value) % Math.max(sides, 1)
    const some = (kind: number, count: number) =>
      count === 0 ? [] : Array.from({ length: roll(3) }, () => id(kind, roll(count)))
    const each = <Item>(list: string[], kind: number, make: (index: number) => fc.Arbitrary<Item>) =>
      fc.tuple(
        ...list.map((name, index) =>
          make(index).map(
            (fields) => ({ ...fields, id: id(kind, index), name }) as Item & { id: string; name: string },
          ),
        ),
      )
    return fc.record({
      services: each(services, 1, () =>
        fc.record({
          description: text,
          utility: text,
          warranty: text,
          ownerId: owner,
          teamId: team,
          archivedAt: archived,
          version,
        }),
      ),
      serviceOfferings: each(offerings, 2, () =>
        fc.record({
          description: text,
          serviceIds: fc.constant(some(1, services.length)),
          consumerGroups: fc.array(word, { maxLength: 3 }),
          archivedAt: archived,
          version,
        }),
      ),
      stakeholders: each(stakeholders, 3, () =>
        fc.record({
          kind: fc.constantFrom(...stakeholderKinds),
          expectation: text,
          archivedAt: archived,
          version,
        }),
      ),
      strategicAims: each(aims, 4, (index) =>
        fc.record({
          description: text,
          parentId: fc.constant(index > 0 && roll(2) === 0 ? id(4, roll(index)) : null),
          ownerId: owner,
          startsOn: fc.constantFrom(null, '2026-01-01'),
          endsOn: date,
          archivedAt: fc.constant(null),
          version,
        }),
      ),
      valueStreams: each(streams, 5, (index) =>
        fc.record({
          description: text,
          ownerId: owner,
          steps: fc.array(
            fc.record({
              name: word,
              description: text,
              activities: fc.uniqueArray(fc.constantFrom(...valueChainActivities), {
                minLength: 1,
                maxLength: 3,
              }),
              serviceIds: fc.constant(some(1, services.length)),
              streamId: fc.constant(index > 0 && roll(3) === 0 ? id(5, roll(index)) : null),
            }),
            { maxLength: 4 },
          ),
          archivedAt: archived,
          version,
        }),
      ),
      practices: each(practices, 6, () =>
        fc.record({ description: text, ownerId: owner, archivedAt: archived, version }),
      ),
    })
  })
