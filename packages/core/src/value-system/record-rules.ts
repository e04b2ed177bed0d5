import type { StrategicAim, ValueStream, ValueSystemKind } from '@ratchet/contract'
import { recordsPerKind } from '@ratchet/contract'
import { findCircle } from './circle-rules.ts'
import type { AnyRecord, RecordOf } from './records.ts'
import { drawnOutBy, parentsOf, type SystemIndex } from './system-index.ts'

/** A field that cannot be taken as it is, and why. */
export type Refusal = { path: string; message: string } | null

/**
 * May this record stand in the system as it is? Names are unique in their kind; aims and streams close no circle; a
 * live aim stands under a live one; a period ends after it begins.
 *
 * @param system with the record in its place already
 */
export function refuseRecord(kind: ValueSystemKind, record: AnyRecord, system: SystemIndex): Refusal {
  if (system.count(kind) > recordsPerKind) {
    return { path: 'name', message: `there are ${recordsPerKind} already, which is the most` }
  }
  const twin = system.twinOf(kind, record)
  if (twin) return { path: 'name', message: takenName(twin) }
  if (kind === 'strategic_aim') return refuseAim(record as StrategicAim, system)
  if (kind === 'value_stream') return refuseStream(record as ValueStream, system)
  return null
}

const takenName = ({ name, archivedAt }: AnyRecord) =>
  archivedAt === null
    ? `there is one with this name already, “${name}”`
    : `an archived one has this name, “${name}”; bring that one back, or choose another name`

function refuseAim(aim: StrategicAim, system: SystemIndex): Refusal {
  const named = (id: string) => system.find('strategic_aim', id)
  const circle = system.mayCircle('strategic_aim', aim.id)
    ? findCircle(aim.id, (id) => parentsOf(named(id)))
    : null
  if (circle) {
    const way = shortened(circle.map((id) => `“${named(id)?.name}”`)).join(' under ')
    return { path: 'parentId', message: `an aim cannot stand under itself: ${way}` }
  }
  const parent = aim.parentId === null ? undefined : named(aim.parentId)
  if (aim.archivedAt === null && parent && parent.archivedAt !== null) {
    return {
      path: 'parentId',
      message: `“${parent.name}” is archived; bring it back first, or choose another`,
    }
  }
  const below = system.liveUnder(aim.id)
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

function refuseStream(stream: ValueStream, system: SystemIndex): Refusal {
  if (!system.mayCircle('value_stream', stream.id)) return null
  const named = (id: string) => system.find('value_stream', id)
  const circle = findCircle(stream.id, (id) => drawnOutBy(named(id)))
  if (!circle) return null
  const at = stream.steps.findIndex(({ streamId }) => streamId === circle[1])
  const way = shortened(circle.map((id) => `“${named(id)?.name}”`)).join(' leads to ')
  return { path: `steps.${at}.streamId`, message: `a value stream cannot lead back into itself: ${way}` }
}

/** A way of hundreds of names helps nobody. */
const shortened = (way: readonly string[]): readonly string[] =>
  way.length <= 8 ? way : [...way.slice(0, 4), '…', ...way.slice(-3)]

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
