import type { Letter } from '@ratchet/contract'
import type { Selectable } from 'kysely'
import type { LearningSittings } from '../foundation/database-types.ts'
import type { Scope } from '../foundation/index.ts'
import type { Choice, PaperItem, StoredSitting } from './sitting.ts'

export async function insertSitting(scope: Scope, sitting: StoredSitting): Promise<void> {
  await scope.transaction
    .insertInto('learning_sittings')
    .values({
      workspace_id: scope.workspaceId,
      id: sitting.id,
      member_id: sitting.memberId,
      course_id: sitting.courseId,
      course_version: sitting.courseVersion,
      kind: sitting.kind,
      blueprint_id: sitting.blueprintId,
      needed: sitting.needed,
      seed: sitting.seed,
      items: JSON.stringify(sitting.items),
      started_at: sitting.startedAt,
      deadline_at: sitting.deadlineAt,
      ended_at: null,
      ended_by: null,
      forecast: sitting.forecast,
      zone: sitting.zone,
    })
    .execute()
}

/** A sitting of this member, locked when it is to be changed; null when there is none. */
export async function findSitting(scope: Scope, memberId: string, id: string): Promise<StoredSitting | null> {
  const row = await scope.transaction
    .selectFrom('learning_sittings')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? sittingOf(row) : null
}

/** All sittings of a member in a course, oldest first. */
export async function selectSittings(
  scope: Scope,
  memberId: string,
  courseId: string,
): Promise<StoredSitting[]> {
  const rows = await scope.transaction
    .selectFrom('learning_sittings')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .where('course_id', '=', courseId)
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.map(sittingOf)
}

/** Running sittings of anybody whose time is over. */
export async function overdueSittings(scope: Scope): Promise<StoredSitting[]> {
  const rows = await scope.transaction
    .selectFrom('learning_sittings')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('ended_at', 'is', null)
    .where('deadline_at', '<=', scope.now)
    .orderBy('deadline_at')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(sittingOf)
}

export async function writeEnd(
  scope: Scope,
  id: string,
  endedAt: Date,
  endedBy: NonNullable<StoredSitting['endedBy']>,
): Promise<void> {
  await scope.transaction
    .updateTable('learning_sittings')
    .set({ ended_at: endedAt, ended_by: endedBy })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

export async function writeDeadline(scope: Scope, id: string, deadlineAt: Date): Promise<void> {
  await scope.transaction
    .updateTable('learning_sittings')
    .set({ deadline_at: deadlineAt })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

export async function writeChoice(scope: Scope, sittingId: string, choice: Choice): Promise<void> {
  const values = {
    chosen: choice.chosen,
    flagged: choice.flagged,
    took_ms: choice.tookMs,
    saved_at: choice.savedAt,
  }
  await scope.transaction
    .insertInto('learning_choices')
    .values({ workspace_id: scope.workspaceId, sitting_id: sittingId, item_id: choice.questionId, ...values })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'sitting_id', 'item_id']).doUpdateSet(values))
    .execute()
}

export async function selectChoices(scope: Scope, sittingId: string): Promise<Choice[]> {
  const rows = await scope.transaction
    .selectFrom('learning_choices')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('sitting_id', '=', sittingId)
    .orderBy('item_id')
    .execute()
  return rows.map((row) => ({
    questionId: row.item_id,
    chosen: row.chosen as Letter | null,
    flagged: row.flagged,
    tookMs: row.took_ms,
    savedAt: row.saved_at,
  }))
}

function sittingOf(row: Selectable<LearningSittings>): StoredSitting {
  return {
    id: row.id,
    memberId: row.member_id,
    courseId: row.course_id,
    courseVersion: row.course_version,
    kind: row.kind as StoredSitting['kind'],
    blueprintId: row.blueprint_id,
    needed: row.needed,
    seed: row.seed,
    items: row.items as unknown as PaperItem[],
    startedAt: row.started_at,
    deadlineAt: row.deadline_at,
    endedAt: row.ended_at,
    endedBy: row.ended_by as StoredSitting['endedBy'],
    forecast: row.forecast,
    zone: row.zone,
  }
}
