import { collectionOf, type ValueSystem, type ValueSystemKind } from '@ratchet/contract'
import type { TermName } from '../../ui/index.ts'

/** The parts of the value system, in reading order, as they stand in the address. */
export const sections = [
  'services',
  'offerings',
  'stakeholders',
  'aims',
  'streams',
  'practices',
  'principles',
] as const
export type Section = (typeof sections)[number]
export type RecordSection = Exclude<Section, 'principles'>

export const kindOf: Record<RecordSection, ValueSystemKind> = {
  services: 'service',
  offerings: 'service_offering',
  stakeholders: 'stakeholder',
  aims: 'strategic_aim',
  streams: 'value_stream',
  practices: 'practice',
}
export const sectionOf = Object.fromEntries(
  Object.entries(kindOf).map(([section, kind]) => [kind, section]),
) as Record<ValueSystemKind, RecordSection>

/** The word whose meaning stands beside a section's title. */
export const termOf: Record<Section, TermName> = {
  services: 'service',
  offerings: 'offering',
  stakeholders: 'stakeholder',
  aims: 'aim',
  streams: 'stream',
  practices: 'practice',
  principles: 'principle',
}

export const isSection = (text: string): text is Section => sections.some((section) => section === text)
export const isRecordSection = (text: string): text is RecordSection => text in kindOf

export type AnyRecord = ValueSystem[keyof ValueSystem][number]

/** The records of one kind, archived ones too. */
export const recordsOf = (system: ValueSystem, kind: ValueSystemKind): readonly AnyRecord[] =>
  system[collectionOf[kind]]

/** Every live record with the section it stands in, to be found by its name. */
export function recordsIn(
  system: ValueSystem | undefined,
): { kind: ValueSystemKind; section: RecordSection; id: string; label: string }[] {
  if (!system) return []
  return Object.entries(sectionOf).flatMap(([kind, section]) =>
    recordsOf(system, kind as ValueSystemKind)
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, name }) => ({ kind: kind as ValueSystemKind, section, id, label: name })),
  )
}

/** What is chosen on the pages of the value system stands in their address. */
export type ValueSystemSearch = { archived?: true; step?: number }

export function readValueSystemSearch(raw: Record<string, unknown>): ValueSystemSearch {
  const step = Number(raw.step)
  return {
    ...(raw.archived === true || raw.archived === 'true' ? { archived: true as const } : {}),
    ...(Number.isInteger(step) && step > 0 ? { step } : {}),
  }
}
