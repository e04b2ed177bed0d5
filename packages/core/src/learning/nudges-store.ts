import type { nudgeEndings } from '@ratchet/contract'
import type { WorkRule, WorkScenario } from '@ratchet/learning'
import type { Selectable } from 'kysely'
import type { LearningNudges } from '../foundation/database-types.ts'
import type { Scope } from '../foundation/index.ts'
import type { StoredNudge } from './nudge.ts'

/** Keeps a nudge unless this person was told the same of the same lap before. */
export async function insertNudge(scope: Scope, nudge: StoredNudge): Promise<boolean> {
  const inserted = await scope.transaction
    .insertInto('learning_nudges')
    .values({
      workspace_id: scope.workspaceId,
      id: nudge.id,
      member_id: nudge.memberId,
      course_id: nudge.courseId,
      subject_id: nudge.subjectId,
      lap: nudge.lap,
      rule: nudge.rule,
      concept_id: nudge.conceptId,
      scenario: JSON.stringify(nudge.scenario),
      raised_at: nudge.raisedAt,
      settled_at: null,
      settled_by: null,
    })
    .onConflict((known) =>
      known.columns(['workspace_id', 'member_id', 'subject_id', 'lap', 'rule']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Everything that one member was ever nudged about, newest first. */
export async function selectNudges(scope: Scope, memberId: string): Promise<StoredNudge[]> {
  const rows = await scope.transaction
    .selectFrom('learning_nudges')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .orderBy('raised_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(nudgeOf)
}

export async function settleNudge(
  scope: Scope,
  id: string,
  by: (typeof nudgeEndings)[number],
): Promise<void> {
  await scope.transaction
    .updateTable('learning_nudges')
    .set({ settled_at: scope.now, settled_by: by })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .execute()
}

function nudgeOf(row: Selectable<LearningNudges>): StoredNudge {
  return {
    id: row.id,
    memberId: row.member_id,
    courseId: row.course_id,
    subjectId: row.subject_id,
    lap: row.lap,
    rule: row.rule as WorkRule,
    conceptId: row.concept_id,
    scenario: row.scenario as unknown as WorkScenario,
    raisedAt: row.raised_at,
    settledAt: row.settled_at,
  }
}
