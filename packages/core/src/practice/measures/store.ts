import { type PracticeMeasure, practiceMeasures } from '@ratchet/contract'
import { sql } from 'kysely'
import { preconditionFailed, type Scope } from '../../foundation/index.ts'

export interface KeptMeasure {
  measure: PracticeMeasure
  metricId: string
  target: number | null
  begunBy: string
  begunAt: Date
  measuredThrough: string | null
}

const isMeasure = (name: string): name is PracticeMeasure => practiceMeasures.some((known) => known === name)

/** The measures that are kept, in their order. `forUpdate` holds them until the transaction ends. */
export async function selectKept(scope: Scope, forUpdate = false): Promise<KeptMeasure[]> {
  let find = scope.transaction
    .selectFrom('practice_metrics')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('measure')
  if (forUpdate) find = find.forUpdate()
  const rows = await find.execute()
  const kept = rows.flatMap((row) =>
    isMeasure(row.measure)
      ? [
          {
            measure: row.measure,
            metricId: row.metric_id,
            target: row.target,
            begunBy: row.begun_by,
            begunAt: row.begun_at,
            measuredThrough: row.measured_through,
          },
        ]
      : [],
  )
  return practiceMeasures.flatMap((name) => kept.filter(({ measure }) => measure === name))
}

/** @throws precondition_failed while the practice is not measured */
export async function keptMeasure(scope: Scope, measure: PracticeMeasure): Promise<KeptMeasure> {
  const kept = (await selectKept(scope)).find((one) => one.measure === measure)
  if (kept) return kept
  throw preconditionFailed(
    'not_measured',
    'The practice is not measured yet. Nothing was saved; begin to measure it first.',
  )
}

export async function insertKept(
  scope: Scope,
  { measure, metricId, begunBy }: Pick<KeptMeasure, 'measure' | 'metricId' | 'begunBy'>,
): Promise<void> {
  await scope.transaction
    .insertInto('practice_metrics')
    .values({
      workspace_id: scope.workspaceId,
      measure,
      metric_id: metricId,
      begun_by: begunBy,
      begun_at: scope.now,
    })
    .execute()
}

export const keepThrough = (scope: Scope, measure: PracticeMeasure, through: string) =>
  updateKept(scope, measure, { measured_through: through })

export const keepTarget = (scope: Scope, measure: PracticeMeasure, target: number | null) =>
  updateKept(scope, measure, { target })

async function updateKept(
  scope: Scope,
  measure: PracticeMeasure,
  values: { measured_through: string } | { target: number | null },
): Promise<void> {
  await scope.transaction
    .updateTable('practice_metrics')
    .set(values)
    .where('workspace_id', '=', scope.workspaceId)
    .where('measure', '=', measure)
    .execute()
}

/** Only one at a time begins to measure a workspace's practice: its row is held until the transaction ends. */
export async function holdWorkspace(scope: Scope): Promise<void> {
  await scope.transaction
    .selectFrom('workspaces')
    .select('id')
    .where('id', '=', scope.workspaceId)
    .forUpdate()
    .execute()
}

/** The day of the workspace's first sentence, in a zone; null while nobody said anything. */
export async function firstDay(scope: Scope, zone: string): Promise<string | null> {
  const { rows } = await sql<{ on_day: string | null }>`
    select to_char(min(captured_at) at time zone ${zone}, 'YYYY-MM-DD') as on_day from improvements
    where workspace_id = ${scope.workspaceId}`.execute(scope.transaction)
  return rows[0]?.on_day ?? null
}

export async function insertMade(
  scope: Scope,
  measure: PracticeMeasure,
  improvementId: string,
): Promise<void> {
  await scope.transaction
    .insertInto('practice_improvements')
    .values({ workspace_id: scope.workspaceId, measure, improvement_id: improvementId, made_at: scope.now })
    .execute()
}

/** The latest improvement that was made of each measure, with its status. */
export async function latestMade(
  scope: Scope,
): Promise<Map<string, { improvementId: string; sentence: string; status: string }>> {
  const { rows } = await sql<{ measure: string; id: string; sentence: string; status: string }>`
    select distinct on (m.measure) m.measure, i.id, i.sentence, i.status from practice_improvements m
    join improvements i on i.workspace_id = m.workspace_id and i.id = m.improvement_id
    where m.workspace_id = ${scope.workspaceId}
    order by m.measure, m.made_at desc`.execute(scope.transaction)
  return new Map(
    rows.map(({ measure, id, sentence, status }) => [measure, { improvementId: id, sentence, status }]),
  )
}
