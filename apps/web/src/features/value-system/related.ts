import type { ValueSystem, ValueSystemKind } from '@ratchet/contract'
import type { AnyRecord } from './sections.ts'

export type RelatedName = 'offerings' | 'streams' | 'below' | 'services' | 'partOf'
export type Related = { name: RelatedName; kind: ValueSystemKind; records: readonly AnyRecord[] }

/** What else of the system a record has to do with; empty groups are left out. */
export function relatedTo(kind: ValueSystemKind, record: AnyRecord, system: ValueSystem): Related[] {
  const { id } = record
  const groups: Related[] = []
  if (kind === 'service') {
    const offerings = system.serviceOfferings.filter(({ serviceIds }) => serviceIds.includes(id))
    const streams = system.valueStreams.filter(({ steps }) =>
      steps.some((step) => step.serviceIds.includes(id)),
    )
    groups.push({ name: 'offerings', kind: 'service_offering', records: offerings })
    groups.push({ name: 'streams', kind: 'value_stream', records: streams })
  }
  if ('serviceIds' in record) {
    const services = system.services.filter((service) => record.serviceIds.includes(service.id))
    groups.push({ name: 'services', kind: 'service', records: services })
  }
  if (kind === 'strategic_aim') {
    const below = system.strategicAims.filter(({ parentId }) => parentId === id)
    groups.push({ name: 'below', kind: 'strategic_aim', records: below })
  }
  if (kind === 'value_stream') {
    const larger = system.valueStreams.filter(({ steps }) => steps.some(({ streamId }) => streamId === id))
    groups.push({ name: 'partOf', kind: 'value_stream', records: larger })
  }
  return groups.filter(({ records }) => records.length > 0)
}
