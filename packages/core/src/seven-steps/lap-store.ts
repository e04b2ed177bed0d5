import type {
  ChangeMarker,
  EndingProof,
  Option,
  Prediction,
  Resources,
  Stakeholder,
  Standardised,
  Status,
  Unmeasured,
} from '@ratchet/contract'
import { sql } from 'kysely'
import { followUpsOf, ownersSince } from '../backlog/index.ts'
import { notFound, type Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'
import type { StoredBeside } from './beside-rules.ts'
import { readBaselines, readContract } from './contract-store.ts'
import { hashOfProofs, readEnding, readProofReadings } from './ending-store.ts'
import { readFeedback } from './feedback-store.ts'
import { readGates } from './gate-store.ts'
import type { LapRecord, StoredAcceptance, StoredGuardrail, StoredTarget } from './lap-record.ts'
import { type StoredAction, type StoredAuthorisation, StoredPlan } from './stored-plan.ts'
import { readReadings, readVerdicts, readVerification } from './verdict-store.ts'
import { readChecks } from './watch-store.ts'

export interface LapRow {
  id: string
  improvement_id: string
  number: number
  opened_by: string
  opened_at: Date
  closed_at: Date | null
  vision_statement: string
  stakeholders: unknown
  targets: unknown
  guardrails: unknown
  beside: unknown
  unmeasured: unknown
  changes: unknown
  proofs: unknown
  options: unknown
  actions: unknown
  resources: unknown
  budget_authorisation: unknown
  predictions: unknown
  just_do_it: boolean
  no_training_reason: string
  no_communication_reason: string
  standardised: unknown
  process_owner_id: string | null
  gain_acceptance: unknown
  no_follow_up_reason: string
  lesson: string
  abandoned_by: string | null
  abandoned_at: Date | null
  version: number
}

/** What the owner edits in a lap; lists are replaced whole. */
export interface LapFields {
  vision_statement?: string
  stakeholders?: Stakeholder[]
  targets?: StoredTarget[]
  guardrails?: StoredGuardrail[]
  beside?: StoredBeside[]
  unmeasured?: Unmeasured | null
  changes?: ChangeMarker[]
  proofs?: EndingProof[]
  options?: Option[]
  actions?: StoredAction[]
  resources?: Resources
  budget_authorisation?: StoredAuthorisation | null
  predictions?: Prediction[]
  just_do_it?: boolean
  no_training_reason?: string
  no_communication_reason?: string
  standardised?: Standardised[]
  process_owner_id?: string | null
  gain_acceptance?: StoredAcceptance | null
  no_follow_up_reason?: string
  lesson?: string
  abandoned_by?: string | null
  abandoned_at?: Date
  closed_at?: Date
}

const structured = [
  'stakeholders',
  'targets',
  'guardrails',
  'beside',
  'unmeasured',
  'changes',
  'proofs',
  'options',
  'actions',
  'resources',
  'budget_authorisation',
  'predictions',
  'standardised',
  'gain_acceptance',
] as const

export async function insertLap(
  scope: Scope,
  id: string,
  improvementId: string,
  number: number,
): Promise<void> {
  await scope.transaction
    .insertInto('laps')
    .values({
      workspace_id: scope.workspaceId,
      id,
      improvement_id: improvementId,
      number,
      opened_by: scope.actor.memberId ?? '',
      opened_at: scope.now,
    })
    .execute()
}

/** @throws not_found when this workspace has no such lap */
export async function findLap(scope: Scope, id: string, forUpdate = false): Promise<LapRow> {
  let find = scope.transaction
    .selectFrom('laps')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
  if (forUpdate) find = find.forUpdate()
  const row = await find.executeTakeFirst()
  if (!row) throw notFound('lap')
  return row
}

export async function lapIdsOf(scope: Scope, improvementId: string): Promise<string[]> {
  const rows = await scope.transaction
    .selectFrom('laps')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('improvement_id', '=', improvementId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => row.id)
}

/** The latest lap of each improvement that has one. */
export async function latestLaps(scope: Scope): Promise<{ id: string; improvementId: string }[]> {
  return await scope.transaction
    .selectFrom('laps')
    .distinctOn('improvement_id')
    .select(['id', 'improvement_id as improvementId'])
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('improvement_id')
    .orderBy('number', 'desc')
    .execute()
}

/** Write fields and count the version up, also when only a table beside the lap changed. */
export async function updateLap(scope: Scope, id: string, fields: LapFields): Promise<void> {
  const columns: Record<string, unknown> = { ...fields }
  for (const name of structured) if (name in columns) columns[name] = JSON.stringify(columns[name])
  await scope.transaction
    .updateTable('laps')
    .set({ ...columns, version: sql<number>`version + 1` })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** A lap with everything that was entered and computed for it. */
export async function readLap(scope: Scope, row: LapRow, ownerId: string | null): Promise<LapRecord> {
  const id = row.id
  const baselines = await readBaselines(scope, id)
  const revisions = await readContract(scope, id)
  const verdicts = await readVerdicts(scope, id)
  const readings = await readReadings(scope, id)
  const feedback = await readFeedback(scope, id)
  const verification = await readVerification(scope, id)
  const proofs = row.proofs as EndingProof[]
  const proofReadings = await readProofReadings(scope, id)
  const ending = await readEnding(scope, id)
  const beside = row.beside as StoredBeside[]
  const followUps = await followUpsOf(scope, row.improvement_id, row.opened_at)
  const plan = planOf(row)
  const people = await personRefs(scope, [
    ownerId,
    row.process_owner_id,
    row.abandoned_by,
    verification?.decidedBy ?? null,
    ...plan.actions.map((action) => action.ownerId),
    plan.resources.sponsorId,
    plan.authorisation?.by ?? null,
    ...baselines.map((baseline) => baseline.frozenBy),
    ...revisions.map((revision) => revision.frozenBy),
    ...[...readings, ...proofReadings].map((reading) => reading.readBy),
    ending?.decidedBy ?? null,
    ...beside.map(({ takenBy }) => takenBy),
    ...feedback.flatMap(({ askedBy, answer }) => [askedBy, answer?.recordedBy ?? null]),
  ])
  return {
    id,
    improvementId: row.improvement_id,
    ownerId,
    earlierOwnerIds: await ownersSince(scope, row.improvement_id, row.opened_at),
    number: row.number,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    version: row.version,
    statement: row.vision_statement,
    stakeholders: row.stakeholders as Stakeholder[],
    baselines,
    beside,
    unmeasured: row.unmeasured as Unmeasured | null,
    changes: row.changes as ChangeMarker[],
    targets: row.targets as StoredTarget[],
    guardrails: row.guardrails as StoredGuardrail[],
    plan,
    revisions,
    verdicts,
    feedback,
    readings,
    verification,
    proofs,
    proofsHash: hashOfProofs(proofs),
    proofReadings,
    ending,
    abandonment:
      row.abandoned_at && row.abandoned_by
        ? { lesson: row.lesson, by: row.abandoned_by, at: row.abandoned_at }
        : null,
    standardised: row.standardised as Standardised[],
    processOwnerId: row.process_owner_id,
    gainAcceptance: row.gain_acceptance as StoredAcceptance | null,
    noFollowUpReason: row.no_follow_up_reason,
    followUps: followUps.map((row) => ({ id: row.id, sentence: row.sentence, status: row.status as Status })),
    checks: await readChecks(scope, id),
    gatesPassedAt: await readGates(scope, id),
    people,
  }
}

const planOf = (row: LapRow): StoredPlan =>
  StoredPlan.parse({
    options: row.options,
    actions: row.actions,
    resources: row.resources,
    authorisation: row.budget_authorisation,
    predictions: row.predictions,
    justDoIt: row.just_do_it,
    noTrainingReason: row.no_training_reason,
    noCommunicationReason: row.no_communication_reason,
  })
