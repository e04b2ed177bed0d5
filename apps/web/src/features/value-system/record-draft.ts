import type {
  StakeholderRecord,
  ValueChainActivity,
  ValueStreamStep,
  ValueSystemKind,
} from '@ratchet/contract'
import type { AnyRecord } from './sections.ts'

/** A step as it is edited; the key keeps its fields while steps change places. */
export type StepDraft = {
  key: string
  name: string
  description: string
  activities: ValueChainActivity[]
  serviceIds: string[]
  streamId: string
}

/** Every field that a record of some kind has, as it stands in a form; empty text for none. */
export type RecordDraft = {
  name: string
  description: string
  utility: string
  warranty: string
  ownerId: string
  teamId: string
  serviceIds: string[]
  /** One group a line. */
  consumerGroups: string
  kind: StakeholderRecord['kind']
  expectation: string
  parentId: string
  startsOn: string
  endsOn: string
  steps: StepDraft[]
}
export type RecordField = keyof RecordDraft

/** The fields of each kind, in the order of the form. */
export const fieldsOf: Record<ValueSystemKind, readonly RecordField[]> = {
  service: ['name', 'description', 'utility', 'warranty', 'ownerId', 'teamId'],
  service_offering: ['name', 'description', 'serviceIds', 'consumerGroups'],
  stakeholder: ['name', 'kind', 'expectation'],
  strategic_aim: ['name', 'description', 'parentId', 'ownerId', 'startsOn', 'endsOn'],
  value_stream: ['name', 'description', 'ownerId', 'steps'],
  practice: ['name', 'description', 'ownerId'],
}

const blank: RecordDraft = {
  name: '',
  description: '',
  utility: '',
  warranty: '',
  ownerId: '',
  teamId: '',
  serviceIds: [],
  consumerGroups: '',
  kind: 'user',
  expectation: '',
  parentId: '',
  startsOn: '',
  endsOn: '',
  steps: [],
}

/** A record as a form shows it; without one, an empty form. */
export function draftOf(record: AnyRecord | null): RecordDraft {
  if (record === null) return blank
  const known = Object.entries(record).filter(([field]) => field in blank)
  const draft = Object.fromEntries(known.map(([field, value]) => [field, value ?? '']))
  if ('consumerGroups' in record) draft.consumerGroups = record.consumerGroups.join('\n')
  if ('steps' in record) draft.steps = record.steps.map(stepDraftOf)
  return { ...blank, ...draft }
}

const stepDraftOf = (step: ValueStreamStep, index: number): StepDraft => ({
  ...step,
  streamId: step.streamId ?? '',
  key: `saved ${index}`,
})

/** What a form sends of some fields. */
export function sentOf(draft: RecordDraft, fields: readonly RecordField[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, sentValue(draft, field)]))
}

const references: readonly RecordField[] = ['ownerId', 'teamId', 'parentId', 'startsOn', 'endsOn']

function sentValue(draft: RecordDraft, field: RecordField): unknown {
  if (references.includes(field)) return draft[field] || null
  if (field === 'consumerGroups') return linesOf(draft.consumerGroups)
  if (field === 'steps') {
    return draft.steps.map(({ key: _, streamId, ...step }) => ({ ...step, streamId: streamId || null }))
  }
  return draft[field]
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The fields in which two drafts say different things; only these are sent, so that nothing else is overwritten. */
export function changedFields(
  kind: ValueSystemKind,
  before: RecordDraft,
  after: RecordDraft,
): readonly RecordField[] {
  return fieldsOf[kind].filter(
    (field) => JSON.stringify(sentValue(before, field)) !== JSON.stringify(sentValue(after, field)),
  )
}
