import type { ExpectationAnswer, Stakeholder } from '@ratchet/contract'
import type { Selectable } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'

export interface StoredFeedback {
  id: string
  lapId: string
  stakeholder: Stakeholder
  askedBy: string
  askedAt: Date
  answer: { met: ExpectationAnswer; comment: string; at: Date; recordedBy: string | null } | null
}

const feedbackRows = (scope: Scope) =>
  scope.transaction
    .selectFrom('stakeholder_feedback')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)

/** The latest asking of each stakeholder of a lap, in the order of asking. */
export async function readFeedback(scope: Scope, lapId: string): Promise<StoredFeedback[]> {
  const rows = await feedbackRows(scope)
    .where('lap_id', '=', lapId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  const latest = new Map(rows.map(toFeedback).map((feedback) => [feedback.stakeholder.name, feedback]))
  return [...latest.values()]
}

/** @throws not_found */
export async function findFeedback(scope: Scope, id: string): Promise<StoredFeedback> {
  const row = await feedbackRows(scope).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('feedback')
  return toFeedback(row)
}

/** @throws not_found */
export async function lockFeedback(scope: Scope, id: string): Promise<StoredFeedback> {
  const row = await feedbackRows(scope).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('feedback')
  return toFeedback(row)
}

export async function insertFeedback(scope: Scope, feedback: StoredFeedback): Promise<void> {
  await scope.transaction
    .insertInto('stakeholder_feedback')
    .values({
      workspace_id: scope.workspaceId,
      id: feedback.id,
      lap_id: feedback.lapId,
      stakeholder: JSON.stringify(feedback.stakeholder),
      asked_by: feedback.askedBy,
      asked_at: feedback.askedAt,
      ...answerColumns(feedback.answer),
    })
    .execute()
}

export async function saveAnswer(scope: Scope, id: string, answer: StoredFeedback['answer']): Promise<void> {
  await scope.transaction
    .updateTable('stakeholder_feedback')
    .set(answerColumns(answer))
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

const answerColumns = (answer: StoredFeedback['answer']) => ({
  met: answer?.met ?? null,
  comment: answer?.comment ?? '',
  answered_at: answer?.at ?? null,
  recorded_by: answer?.recordedBy ?? null,
})

function toFeedback(row: Selectable<DB['stakeholder_feedback']>): StoredFeedback {
  return {
    id: row.id,
    lapId: row.lap_id,
    stakeholder: row.stakeholder as unknown as Stakeholder,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    answer:
      row.met === null || row.answered_at === null
        ? null
        : {
            met: row.met as ExpectationAnswer,
            comment: row.comment,
            at: row.answered_at,
            recordedBy: row.recorded_by,
          },
  }
}
