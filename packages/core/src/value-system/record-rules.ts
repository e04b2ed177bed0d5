import type { StrategicAim, ValueStream, ValueSystem, ValueSystemKind } from '@ratchet/contract'
import { recordsPerKind } from '@ratchet/contract'
import { findCircle } from './circle-rules.ts'
import { type AnyRecord, findRecord, type RecordOf, recordsOf } from './records.ts'

/** A field that cannot be taken as it is, and why. */
export type Refusal = { path: string; message: string } | null

/** The name as it is compared: spelling variants of letters, case and spaces make no second service. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/**
 * May this record stand in the system as it is? Names are unique in their kind; aims and streams close no circle; a
 * live aim stands under a live one; a period ends after it begins.
 *
 * @param system with the record in its place already
 */
export function refuseRecord<Kind extends ValueSystemKind>(
  kind: Kind,
  record: RecordOf[Kind],
  system: ValueSystem,
): Refusal {
  const all = recordsOf(system, kind)
  if (all.length > recordsPerKind) {
    return { path: 'name', message: `there are ${recordsPerKind} already, which is the most` }
  }
  const key = nameKey(record.name)
  const twin = all.find(({ id, name }) => id !== record.id && nameKey(name) === key)
  if (twin) return { path: 'name', message: takenName(twin) }
  if (kind === 'strategic_aim') return refuseAim(record as StrategicAim, system)
  if (kind === 'value_stream') return refuseStream(record as ValueStream, system)
  return null
}

const takenName = ({ name, archivedAt }: AnyRecord) =>
  archivedAt === null
    ? `there is one with this name already, “${name}”`
    : `an archived one has this name, “${name}”; bring that one back, or choose another name`

function refuseAim(aim: StrategicAim, system: ValueSystem): Refusal {
  const named = (id: string) => findRecord(system, 'strategic_aim', id)
  const parentOf = (id: string) => {
    const parentId = named(id)?.parentId
    return parentId ? [parentId] : []
  }
  const circle = findCircle(aim.id, parentOf)
  if (circle) {
    const way = circle.map((id) => `“${named(id)?.name}”`).join(' under ')
    return { path: 'parentId', message: `an aim cannot stand under itself: ${way}` }
  }
  const parent = aim.parentId === null ? undefined : named(aim.parentId)
  if (aim.archivedAt === null && parent && parent.archivedAt !== null) {
    return {
      path: 'parentId',
      message: `“${parent.name}” is archived; bring it back first, or choose another`,
    }
  }
  const below = system.strategicAims.filter(
    ({ parentId, archivedAt }) => parentId === aim.id && archivedAt === null,
  )
  if (aim.archivedAt !== null && below[0]) {
    const more = below.length > 1 ? ` and ${below.length - 1} more` : ''
    return {
      path: 'archived',
      message: `“${below[0].name}”${more} stands under it; move or archive what stands under it first`,
    }
  }
  if (aim.startsOn !== null && aim.endsOn !== null && aim.endsOn < aim.startsOn) {
    return { path: 'endsOn', message: `must not lie before the start, ${aim.startsOn}` }
  }
  return null
}

function refuseStream(stream: ValueStream, system: ValueSystem): Refusal {
  const named = (id: string) => findRecord(system, 'value_stream', id)
  const drawnOut = (id: string) => named(id)?.steps.flatMap(({ streamId }) => streamId ?? []) ?? []
  const circle = findCircle(stream.id, drawnOut)
  if (!circle) return null
  const at = stream.steps.findIndex(({ streamId }) => streamId === circle[1])
  const way = circle.map((id) => `“${named(id)?.name}”`).join(' leads to ')
  return { path: `steps.${at}.streamId`, message: `a value stream cannot lead back into itself: ${way}` }
}

/** What a record points to, by kind, so that it can be asked whether it is there. */
export function referencesOf(
  kind: ValueSystemKind,
  record: AnyRecord,
): { kind: ValueSystemKind; id: string }[] {
  const to = (target: ValueSystemKind, ids: readonly string[]) => ids.map((id) => ({ kind: target, id }))
  switch (kind) {
    case 'service_offering':
      return to('service', (record as RecordOf['service_offering']).serviceIds)
    case 'strategic_aim': {
      const { parentId } = record as StrategicAim
      return parentId === null ? [] : to('strategic_aim', [parentId])
    }
    case 'value_stream': {
      const { steps } = record as ValueStream
      return [
        ...to(
          'service',
          steps.flatMap(({ serviceIds }) => serviceIds),
        ),
        ...to(
          'value_stream',
          steps.flatMap(({ streamId }) => streamId ?? []),
        ),
      ]
    }
    default:
      return []
  }
}
