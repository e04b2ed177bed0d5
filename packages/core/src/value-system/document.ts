import {
  documentFormat,
  type ValueSystem,
  type ValueSystemDocument,
  type ValueSystemKind,
} from '@ratchet/contract'
import type { AnyRecord, RecordOf } from './records.ts'

/** The people and teams that a document names: members by e-mail address, teams by name. */
export interface Directory {
  members: readonly { id: string; email: string; archivedAt: string | null }[]
  teams: readonly { id: string; name: string }[]
}

/** The value system as a document: names instead of ids, and nothing said where there is nothing to say. */
export function documentOf(system: ValueSystem, directory: Directory): ValueSystemDocument {
  const entries = <Kind extends ValueSystemKind>(kind: Kind, records: readonly RecordOf[Kind][]) => {
    const entry = entryWriter(system, directory)
    return records.length === 0 ? undefined : records.map((record) => entry(kind, record))
  }
  return filled({
    format: documentFormat,
    services: entries('service', system.services),
    serviceOfferings: entries('service_offering', system.serviceOfferings),
    stakeholders: entries('stakeholder', system.stakeholders),
    strategicAims: entries('strategic_aim', system.strategicAims),
    valueStreams: entries('value_stream', system.valueStreams),
    practices: entries('practice', system.practices),
  }) as ValueSystemDocument
}

/** One record as an entry of the document, its references by name. */
export function entryWriter(system: ValueSystem, directory: Directory) {
  const names = new Map(
    [system.services, system.strategicAims, system.valueStreams].flatMap((records) =>
      records.map(({ id, name }) => [id, name] as const),
    ),
  )
  const emails = new Map(directory.members.map(({ id, email }) => [id, email]))
  const teams = new Map(directory.teams.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''))
  const emailOf = (id: string | null) => (id === null ? '' : (emails.get(id) ?? ''))

  const fieldsOf = (kind: ValueSystemKind, record: AnyRecord): Record<string, unknown> => {
    switch (kind) {
      case 'service': {
        const { description, utility, warranty, ownerId, teamId } = record as RecordOf['service']
        const team = teamId === null ? '' : (teams.get(teamId) ?? '')
        return { description, utility, warranty, owner: emailOf(ownerId), team }
      }
      case 'service_offering': {
        const { description, serviceIds, consumerGroups } = record as RecordOf['service_offering']
        return { description, services: serviceIds.map(nameOf), consumerGroups }
      }
      case 'stakeholder': {
        const { kind: stakeholderKind, expectation } = record as RecordOf['stakeholder']
        return { kind: stakeholderKind, expectation }
      }
      case 'strategic_aim': {
        const { description, parentId, ownerId, startsOn, endsOn } = record as RecordOf['strategic_aim']
        return { description, under: nameOf(parentId), owner: emailOf(ownerId), startsOn, endsOn }
      }
      case 'value_stream': {
        const { description, ownerId, steps } = record as RecordOf['value_stream']
        return { description, owner: emailOf(ownerId), steps: steps.map(stepEntry) }
      }
      case 'practice': {
        const { description, ownerId } = record as RecordOf['practice']
        return { description, owner: emailOf(ownerId) }
      }
    }
  }
  const stepEntry = ({
    name,
    description,
    activities,
    serviceIds,
    streamId,
  }: RecordOf['value_stream']['steps'][number]) =>
    filled({ name, description, activities, services: serviceIds.map(nameOf), stream: nameOf(streamId) })
  return (kind: ValueSystemKind, record: AnyRecord): Record<string, unknown> =>
    filled({ name: record.name, ...fieldsOf(kind, record), archived: record.archivedAt !== null || null })
}

/** Without what says nothing: empty texts, empty lists, absent values. */
function filled(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  )
}
