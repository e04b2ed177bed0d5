import type { ValueSystem, ValueSystemKind } from '@ratchet/contract'
import { canonicalJson, invalid, notFound, type Scope, stale } from '../foundation/index.ts'
import { given, memberExists, teamExists } from '../people/index.ts'
import { referencesOf, refuseRecord } from './record-rules.ts'
import { findRecord, type RecordOf, withRecord } from './records.ts'
import { writeRecords } from './records-store.ts'
import { lockValueSystem } from './store.ts'
import { indexSystem } from './system-index.ts'

type Kept = 'id' | 'archivedAt' | 'version'
type FieldsOf<Kind extends ValueSystemKind> = Omit<RecordOf[Kind], Kept>

/** What a kind is called in a sentence. */
export const kindNames: Record<ValueSystemKind, string> = {
  service: 'service',
  service_offering: 'service offering',
  stakeholder: 'stakeholder',
  strategic_aim: 'strategic aim',
  value_stream: 'value stream',
  practice: 'practice',
}

/** Add a record, for the operation that creates one of its kind. */
export async function addRecord<Kind extends ValueSystemKind>(
  scope: Scope,
  kind: Kind,
  fields: FieldsOf<Kind>,
): Promise<RecordOf[Kind]> {
  const system = await lockValueSystem(scope)
  const record = {
    ...fields,
    id: scope.newId(),
    archivedAt: null,
    version: 0,
  } as unknown as RecordOf[Kind]
  await takeIn(scope, kind, record, null, system)
  return record
}

type Edit<Kind extends ValueSystemKind> = {
  [Field in keyof FieldsOf<Kind>]?: FieldsOf<Kind>[Field] | undefined
} & { id: string; version: number; archived?: boolean | undefined }

/**
 * Change, archive or bring back a record, for the operation that updates one of its kind.
 *
 * @throws conflict with the record as it stands, when somebody else changed it meanwhile
 */
export async function changeRecord<Kind extends ValueSystemKind>(
  scope: Scope,
  kind: Kind,
  { id, version, archived, ...edit }: Edit<Kind>,
): Promise<RecordOf[Kind]> {
  const system = await lockValueSystem(scope)
  const before = findRecord(system, kind, id)
  if (!before) throw notFound(kindNames[kind])
  if (before.version !== version) throw stale(kindNames[kind], before)
  const { archivedAt } = before
  const changed = {
    ...before,
    ...given(edit),
    archivedAt:
      archived === undefined ? archivedAt : archived ? (archivedAt ?? scope.now.toISOString()) : null,
  } as RecordOf[Kind]
  if (canonicalJson(changed) === canonicalJson(before)) return before
  const after = { ...changed, version: version + 1 }
  await takeIn(scope, kind, after, before, system)
  return after
}

async function takeIn<Kind extends ValueSystemKind>(
  scope: Scope,
  kind: Kind,
  record: RecordOf[Kind],
  before: RecordOf[Kind] | null,
  system: ValueSystem,
): Promise<void> {
  const missing = referencesOf(kind, record).find(
    (reference) => reference.id !== record.id && !findRecord(system, reference.kind, reference.id),
  )
  if (missing) throw notFound(kindNames[missing.kind])
  await mustKnowPeople(scope, record, before)
  const refusal = refuseRecord(kind, record, indexSystem(withRecord(system, kind, record)))
  if (refusal) throw invalid(refusal.path, refusal.message)
  await writeRecords(scope, kind, [record])
  scope.record({ kind, id: record.id, before, after: record })
}

/** Who owns it and which team answers for it, where the edit names somebody new. */
async function mustKnowPeople(scope: Scope, record: object, before: object | null): Promise<void> {
  const after = record as { ownerId?: string | null; teamId?: string | null }
  const known = (before ?? {}) as typeof after
  const { ownerId, teamId } = after
  if (ownerId && ownerId !== known.ownerId && !(await memberExists(scope, ownerId))) throw notFound('member')
  if (teamId && teamId !== known.teamId && !(await teamExists(scope, teamId))) throw notFound('team')
}
