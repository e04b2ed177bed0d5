import { type ValueSystem, ValueSystemDocument } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf } from './document.ts'
import { planImport } from './plan-import.ts'
import { anySystem, directory } from './sample-system.ts'

const now = new Date('2026-05-20T10:00:00Z')
const empty: ValueSystem = {
  services: [],
  serviceOfferings: [],
  stakeholders: [],
  strategicAims: [],
  valueStreams: [],
  practices: [],
}

function plan(document: unknown, system: ValueSystem, people = directory) {
  let made = 0
  const newId = () => `0190a000-0000-7000-8999-${String(made++).padStart(12, '0')}`
  return planImport(ValueSystemDocument.parse(document), system, people, { newId, now })
}
const take = (system: ValueSystem, { writes }: ReturnType<typeof plan>): ValueSystem => {
  const next = structuredClone(system)
  const lists = {
    service: next.services,
    service_offering: next.serviceOfferings,
    stakeholder: next.stakeholders,
    strategic_aim: next.strategicAims,
    value_stream: next.valueStreams,
    practice: next.practices,
  } as Record<string, { id: string }[]>
  for (const { kind, before, after } of writes) {
    const list = lists[kind] ?? []
    const at = before === null ? list.length : list.findIndex(({ id }) => id === after.id)
    list[at] = after
  }
  return next
}

describe('a value system and its document', () => {
  test('its own export changes nothing', () => {
    fc.assert(
      fc.property(anySystem, (system) => {
        const planned = plan(documentOf(system, directory), system)
        expect(planned.errors).toEqual([])
        expect(planned.writes).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('an empty workspace becomes the same, and the second time nothing changes', () => {
    const clear = { members: directory.members.slice(0, 1), teams: directory.teams.slice(0, 1) }
    fc.assert(
      fc.property(anySystem, (system) => {
        const document = documentOf(system, clear)
        const planned = plan(document, empty, clear)
        expect(planned.errors).toEqual([])
        const copied = take(empty, planned)
        expect(documentOf(copied, clear)).toEqual(document)
        expect(plan(document, copied, clear).writes).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('aims are written from the top down, in whatever order the document has them', () => {
    const strategicAims = [
      { name: 'C', under: 'B' },
      { name: 'B', under: 'A' },
      { name: 'D', under: 'B' },
      { name: 'A' },
    ]
    const { writes } = plan({ format: 'ratchet value system 1', strategicAims }, empty)
    expect(writes.map(({ after }) => after.name)).toEqual(['A', 'B', 'C', 'D'])
  })

  test('steps come back in their order', () => {
    const steps = ['c', 'a', 'b', 'a'].map((name) => ({ name, activities: ['engage'] }))
    const planned = plan({ format: 'ratchet value system 1', valueStreams: [{ name: 'S', steps }] }, empty)
    const [stream] = take(empty, planned).valueStreams
    expect(stream?.steps.map(({ name }) => name)).toEqual(['c', 'a', 'b', 'a'])
  })
})

describe('what a document leaves out, and what it cannot say', () => {
  const format = 'ratchet value system 1'

  test('a field that is left out stays, an empty one is emptied, an entry that is left out stays', () => {
    const known = take(
      empty,
      plan(
        {
          format,
          services: [
            { name: 'Wi-Fi', description: 'Air', warranty: 'Always', owner: 'amara@university.example' },
          ],
          practices: [{ name: 'Desk' }],
        },
        empty,
      ),
    )
    const { plan: told, writes } = plan({ format, services: [{ name: 'WI-FI', owner: '' }] }, known)
    expect(told).toEqual({
      changes: [
        {
          kind: 'service',
          name: 'WI-FI',
          change: 'changed',
          fields: [
            { field: 'name', before: 'Wi-Fi', after: 'WI-FI' },
            { field: 'owner', before: 'amara@university.example', after: null },
          ],
        },
      ],
      unchanged: 0,
    })
    expect(writes[0]?.after).toMatchObject({
      description: 'Air',
      warranty: 'Always',
      ownerId: null,
      version: 1,
    })
  })

  test.each([
    [
      'a name twice',
      { services: [{ name: 'Wi-Fi' }, { name: 'wi-fi ' }] },
      'services.1.name',
      'stands twice in this document',
    ],
    [
      'a service that nobody knows',
      { serviceOfferings: [{ name: 'O', services: ['Mail'] }] },
      'serviceOfferings.0.services.0',
      '“Mail” is neither in this document nor in the value system',
    ],
    [
      'a stranger as owner',
      { practices: [{ name: 'P', owner: 'x@y.example' }] },
      'practices.0.owner',
      'x@y.example',
    ],
    [
      'a team of two',
      { services: [{ name: 'S', team: 'Network' }] },
      'services.0.team',
      '2 teams are called',
    ],
    [
      'aims under each other',
      {
        strategicAims: [
          { name: 'A', under: 'B' },
          { name: 'B', under: 'A' },
        ],
      },
      'strategicAims.0.under',
      'an aim cannot stand under itself: “A” under “B” under “A”',
    ],
    [
      'streams that lead into each other',
      {
        valueStreams: [
          {
            name: 'A',
            steps: [
              { name: 'x', activities: ['plan'] },
              { name: 'y', activities: ['plan'], stream: 'B' },
            ],
          },
          { name: 'B', steps: [{ name: 'z', activities: ['plan'], stream: 'A' }] },
        ],
      },
      'valueStreams.0.steps.1.stream',
      'a value stream cannot lead back into itself: “A” leads to “B” leads to “A”',
    ],
    [
      'a period that ends before it begins',
      { strategicAims: [{ name: 'A', startsOn: '2026-05-01', endsOn: '2026-04-30' }] },
      'strategicAims.0.endsOn',
      'must not lie before the start',
    ],
  ])('%s is refused at its place', (_, document, path, message) => {
    const { errors } = plan({ format, ...document }, empty)
    expect(errors[0]).toMatchObject({ path, message: expect.stringContaining(message) })
  })
})
