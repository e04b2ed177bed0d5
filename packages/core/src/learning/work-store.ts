import { emptyRecord, type WorkRecord } from '@ratchet/learning'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'

export interface Cursor {
  readonly position: string
  readonly sweptAt: Date | null
}

/** How far the history was read, held until this transaction ends; null when another worker holds it. */
export async function claimCursor(scope: Scope): Promise<Cursor | null> {
  await scope.transaction
    .insertInto('learning_work_cursors')
    .values({ workspace_id: scope.workspaceId, position: '0', swept_at: null })
    .onConflict((known) => known.column('workspace_id').doNothing())
    .execute()
  const row = await scope.transaction
    .selectFrom('learning_work_cursors')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row ? { position: row.position, sweptAt: row.swept_at } : null
}

export async function moveCursor(scope: Scope, { position, sweptAt }: Cursor): Promise<void> {
  await scope.transaction
    .updateTable('learning_work_cursors')
    .set({ position, swept_at: sweptAt })
    .where('workspace_id', '=', scope.workspaceId)
    .execute()
}

/** What is known of some improvements, or of all. */
export async function selectRecords(
  scope: Scope,
  ids: readonly string[] | null,
): Promise<Map<string, WorkRecord>> {
  if (ids?.length === 0) return new Map()
  let find = scope.transaction
    .selectFrom('learning_work_records')
    .select(['subject_id', 'facts'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('kind', '=', 'improvement')
  if (ids) find = find.where('subject_id', 'in', [...ids])
  const rows = await find.execute()
  return new Map(
    rows.map((row) => [row.subject_id, { ...emptyRecord, ...(row.facts as unknown as WorkRecord) }]),
  )
}

/** When each metric was last read or measured. */
export async function selectMetricReadings(scope: Scope): Promise<Map<string, Date>> {
  const rows = await scope.transaction
    .selectFrom('learning_work_records')
    .select(['subject_id', 'changed_at'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('kind', '=', 'metric')
    .execute()
  return new Map(rows.map((row) => [row.subject_id, row.changed_at]))
}

export async function writeRecord(
  scope: Scope,
  kind: 'improvement' | 'metric',
  id: string,
  facts: object,
  changedAt: Date,
): Promise<void> {
  const values = { facts: JSON.stringify(facts), changed_at: changedAt }
  await scope.transaction
    .insertInto('learning_work_records')
    .values({ workspace_id: scope.workspaceId, subject_id: id, kind, ...values })
    .onConflict((known) => known.columns(['workspace_id', 'subject_id']).doUpdateSet(values))
    .execute()
}

export async function writeEndedLap(
  scope: Scope,
  subjectId: string,
  lap: number,
  endedAt: Date,
  skipped: readonly number[],
): Promise<void> {
  const values = { ended_at: endedAt, skipped: JSON.stringify(skipped) }
  await scope.transaction
    .insertInto('learning_ended_laps')
    .values({ workspace_id: scope.workspaceId, subject_id: subjectId, lap, ...values })
    .onConflict((known) => known.columns(['workspace_id', 'subject_id', 'lap']).doUpdateSet(values))
    .execute()
}

/** Every lap that ended, by the week in which it ended in the workspace's zone. */
export async function selectSkips(
  scope: Scope,
  zone: string,
): Promise<{ weekOn: string; skipped: number[] }[]> {
  const rows = await scope.transaction
    .selectFrom('learning_ended_laps')
    .select([
      sql<string>`to_char(date_trunc('week', ended_at at time zone ${zone}), 'YYYY-MM-DD')`.as('week_on'),
      'skipped',
    ])
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('week_on')
    .execute()
  return rows.map((row) => ({ weekOn: row.week_on, skipped: row.skipped as number[] }))
}

/** The steps that each lap left out which ended between two moments, by improvement. */
export async function selectSkipsBetween(
  scope: Scope,
  { from, to }: { from: Date; to: Date },
): Promise<{ improvementId: string; skipped: number[] }[]> {
  const rows = await scope.transaction
    .selectFrom('learning_ended_laps')
    .select(['subject_id', 'skipped'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('ended_at', '>=', from)
    .where('ended_at', '<', to)
    .execute()
  return rows.map((row) => ({ improvementId: row.subject_id, skipped: row.skipped as number[] }))
}

/** The first metric of a step stays; who keeps the rates is whoever asked for them last. */
export async function writeSkipMetric(
  scope: Scope,
  step: number,
  metricId: string,
  keptBy: string | null,
): Promise<void> {
  await scope.transaction
    .insertInto('learning_skip_metrics')
    .values({ workspace_id: scope.workspaceId, step, metric_id: metricId, kept_by: keptBy })
    .onConflict((known) => known.columns(['workspace_id', 'step']).doUpdateSet({ kept_by: keptBy }))
    .execute()
}

export async function selectSkipMetrics(
  scope: Scope,
): Promise<{ step: number; metricId: string; keptBy: string | null }[]> {
  const rows = await scope.transaction
    .selectFrom('learning_skip_metrics')
    .select(['step', 'metric_id', 'kept_by'])
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('step')
    .execute()
  return rows.map((row) => ({ step: row.step, metricId: row.metric_id, keptBy: row.kept_by }))
}
