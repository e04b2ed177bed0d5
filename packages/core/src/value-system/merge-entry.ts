import type { ValueSystemDocument, ValueSystemKind } from '@ratchet/contract'
import type { Directory } from './document.ts'
import type { AnyRecord, RecordOf } from './records.ts'

type Collections = Required<Omit<ValueSystemDocument, 'format'>>
export type Entry = NonNullable<Collections[keyof Collections]>[number]

export interface References {
  idOf(kind: ValueSystemKind, name: string): string | null
  directory: Directory
  refuse(path: string, message: string): void
}

/** All fields that any entry may bring. */
interface Brought {
  name: string
  description?: string | undefined
  utility?: string | undefined
  warranty?: string | undefined
  expectation?: string | undefined
  kind?: RecordOf['stakeholder']['kind'] | undefined
  owner?: string | undefined
  team?: string | undefined
  under?: string | undefined
  startsOn?: string | undefined
  endsOn?: string | undefined
  services?: string[] | undefined
  consumerGroups?: string[] | undefined
  steps?: NonNullable<NonNullable<Collections['valueStreams']>[number]['steps']> | undefined
  archived?: boolean | undefined
}

type Known = { id: string } & Partial<Omit<AnyRecord, 'id'>>

/**
 * The record that an entry makes of what is known: a field that the entry leaves out stays as it is, or empty in a new
 * record. A name that nobody has is refused at its path.
 */
export function mergeEntry(
  kind: ValueSystemKind,
  entry: Entry,
  known: Known,
  references: References,
  path: string,
  now: Date,
): AnyRecord {
  const brought = entry as Brought
  const was = known as Partial<RecordOf['service'] & RecordOf['strategic_aim']> & Partial<AnyRecord>
  const to = resolver(references, path)
  const archivedAt = known.archivedAt ?? null
  const kept = {
    id: known.id,
    archivedAt:
      brought.archived === undefined
        ? archivedAt
        : brought.archived
          ? (archivedAt ?? now.toISOString())
          : null,
    version: known.version ?? 0,
  }
  const { name } = brought
  const description = brought.description ?? was.description ?? ''
  const ownerId = to.owner(brought.owner, was.ownerId ?? null)
  switch (kind) {
    case 'service':
      return {
        name,
        description,
        utility: brought.utility ?? was.utility ?? '',
        warranty: brought.warranty ?? was.warranty ?? '',
        ownerId,
        teamId: to.team(brought.team, was.teamId ?? null),
        ...kept,
      }
    case 'service_offering': {
      const offering = known as Partial<RecordOf['service_offering']>
      return {
        name,
        description,
        serviceIds: brought.services
          ? brought.services.flatMap((named, index) => to.record('service', named, `services.${index}`) ?? [])
          : (offering.serviceIds ?? []),
        consumerGroups: brought.consumerGroups ?? offering.consumerGroups ?? [],
        ...kept,
      }
    }
    case 'stakeholder': {
      const stakeholder = known as Partial<RecordOf['stakeholder']>
      return {
        name,
        kind: brought.kind ?? stakeholder.kind ?? 'user',
        expectation: brought.expectation ?? stakeholder.expectation ?? '',
        ...kept,
      }
    }
    case 'strategic_aim':
      return {
        name,
        description,
        parentId:
          brought.under === undefined
            ? (was.parentId ?? null)
            : to.record('strategic_aim', brought.under, 'under'),
        ownerId,
        startsOn: brought.startsOn === undefined ? (was.startsOn ?? null) : brought.startsOn || null,
        endsOn: brought.endsOn === undefined ? (was.endsOn ?? null) : brought.endsOn || null,
        ...kept,
      }
    case 'value_stream':
      return {
        name,
        description,
        ownerId,
        steps: brought.steps
          ? brought.steps.map((step, at) => ({
              name: step.name,
              description: step.description,
              activities: step.activities,
              serviceIds: step.services.flatMap(
                (named, index) => to.record('service', named, `steps.${at}.services.${index}`) ?? [],
              ),
              streamId: to.record('value_stream', step.stream, `steps.${at}.stream`),
            }))
          : ((known as Partial<RecordOf['value_stream']>).steps ?? []),
        ...kept,
      }
    case 'practice':
      return { name, description, ownerId, ...kept }
  }
}

function resolver({ idOf, directory, refuse }: References, path: string) {
  return {
    record: (kind: ValueSystemKind, name: string, field: string): string | null => {
      if (name === '') return null
      const id = idOf(kind, name)
      if (id === null)
        refuse(`${path}.${field}`, `“${name}” is neither in this document nor in the value system`)
      return id
    },
    /** Two people may share an address or teams a name: who it is already stays. */
    owner: (email: string | undefined, present: string | null): string | null => {
      if (email === undefined) return present
      if (email === '') return null
      const address = email.toLowerCase()
      const fitting = directory.members.filter((member) => member.email.toLowerCase() === address)
      if (fitting.some(({ id }) => id === present)) return present
      const [member] = fitting.filter(({ archivedAt }) => archivedAt === null)
      if (!member) refuse(`${path}.owner`, `no active member has the e-mail address ${email}`)
      return member?.id ?? null
    },
    team: (name: string | undefined, present: string | null): string | null => {
      if (name === undefined) return present
      if (name === '') return null
      const fitting = directory.teams.filter((team) => team.name === name)
      if (fitting.some(({ id }) => id === present)) return present
      if (fitting.length > 1) refuse(`${path}.team`, `${fitting.length} teams are called “${name}”`)
      if (fitting.length === 0) refuse(`${path}.team`, `there is no team “${name}”`)
      return fitting[0]?.id ?? null
    },
  }
}
