import type { Selectable } from 'kysely'
import type { LearningAnswers } from '../foundation/database-types.ts'
import { conflict, type Scope } from '../foundation/index.ts'
import type { Evidence } from './evidence.ts'

/**
 * Adds an answer unless its id is known already.
 * @returns whether it is new
 * @throws OperationError conflict when the id belongs to somebody else's answer, or to another of mine
 */
export async function insertEvidence(
  scope: Scope,
  memberId: string,
  courseId: string,
  evidence: Evidence,
): Promise<boolean> {
  const inserted = await scope.transaction
    .insertInto('learning_answers')
    .values({
      workspace_id: scope.workspaceId,
      id: evidence.id,
      member_id: memberId,
      course_id: courseId,
      course_version: evidence.courseVersion,
      kind: evidence.kind,
      source: evidence.source,
      item_id: evidence.itemId,
      item_version: evidence.itemVersion,
      group_id: evidence.group,
      concept_ids: JSON.stringify(evidence.concepts),
      bloom: evidence.bloom,
      sitting_id: evidence.sittingId,
      chosen: evidence.chosen,
      result: evidence.result,
      rating: evidence.rating,
      confidence: evidence.confidence,
      took_ms: evidence.tookMs,
      words: evidence.words,
      details: JSON.stringify(evidence.details),
      answered_at: evidence.answeredAt,
      zone: evidence.zone,
      late: evidence.late,
      undoes: evidence.undoes,
    })
    .onConflict((conflicting) => conflicting.columns(['workspace_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return true
  const known = await scope.transaction
    .selectFrom('learning_answers')
    .select(['member_id', 'course_id', 'kind', 'item_id'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', evidence.id)
    .executeTakeFirst()
  const mine =
    known?.member_id === memberId &&
    known.course_id === courseId &&
    known.kind === evidence.kind &&
    known.item_id === evidence.itemId
  if (mine) return false
  throw conflict(
    'id_taken',
    'Another answer has this id already. Nothing was saved; send it again with a new one.',
  )
}

/** All answers of a member to a course, oldest first. */
export async function selectEvidence(scope: Scope, memberId: string, courseId: string): Promise<Evidence[]> {
  const rows = await scope.transaction
    .selectFrom('learning_answers')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .where('course_id', '=', courseId)
    .orderBy('answered_at')
    .orderBy('id')
    .execute()
  return rows.map(evidenceOf)
}

/** Questions answered by everybody, without who is who: a number stands for each learner. */
export async function selectEverybody(scope: Scope, courseId: string): Promise<Map<string, Evidence[]>> {
  const rows = await scope.transaction
    .selectFrom('learning_answers')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('course_id', '=', courseId)
    .where('kind', '=', 'question')
    .orderBy('answered_at')
    .orderBy('id')
    .execute()
  const learners = new Map<string, Evidence[]>()
  for (const row of rows) {
    const list = learners.get(row.member_id) ?? []
    list.push(evidenceOf(row))
    learners.set(row.member_id, list)
  }
  return learners
}

function evidenceOf(row: Selectable<LearningAnswers>): Evidence {
  return {
    id: row.id,
    courseVersion: row.course_version,
    kind: row.kind as Evidence['kind'],
    source: row.source as Evidence['source'],
    itemId: row.item_id,
    itemVersion: row.item_version,
    group: row.group_id,
    concepts: row.concept_ids as string[],
    bloom: row.bloom,
    sittingId: row.sitting_id,
    chosen: row.chosen,
    result: row.result as Evidence['result'],
    rating: row.rating as Evidence['rating'],
    confidence: row.confidence,
    tookMs: row.took_ms,
    words: row.words,
    details: row.details as Record<string, string>,
    answeredAt: row.answered_at,
    zone: row.zone,
    late: row.late,
    undoes: row.undoes,
  }
}
