import { type AnswerKind, backlog } from '@ratchet/contract'
import {
  allow,
  conflict,
  dateIn,
  forbidden,
  inputOf,
  invalid,
  isManager,
  operation,
  type Scope,
} from '../foundation/index.ts'
import { getWorkspace, triageOwners } from '../people/index.ts'
import { refuseAnswer } from './answer-rules.ts'
import { mergedUnder } from './merge-store.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
import { refreshStatus } from './refresh-status.ts'
import { replyBy } from './reply-by.ts'
import { type ImprovementRow, lapFactsOf, updateFields } from './store.ts'
import { tellSenders } from './tell-senders.ts'

/** The answer that whoever sent the sentence was promised: accept, park until a date, or decline with a reason. */
export const answerImprovement = operation({
  name: 'answer-improvement',
  allow: allow.contributors,
  input: inputOf(backlog.answerImprovement),
  run: async (scope, { id, ...answer }) => {
    const row = await lockImprovement(scope, id)
    await mustOweTheAnswer(scope, row)
    if (lapFactsOf(row)) {
      throw conflict(
        'lap_open',
        'Work on this improvement has begun, so its answer stands. Abandon it at step 6, with the lesson, if it should end.',
      )
    }
    if (row.merged_into !== null) {
      throw conflict(
        'merged',
        'This improvement is merged into another one, which stands for it. Take the merge back first; nothing was changed.',
      )
    }
    const { zone, replyWithinWorkingDays } = await getWorkspace(scope)
    const today = dateIn(zone, scope.now)
    const refusal = refuseAnswer(answer, today)
    if (refusal) throw invalid(refusal.path, refusal.message)
    const wakeUpOn = answer.kind === 'park' ? answer.wakeUpOn : null
    const after = {
      answer_kind: answer.kind,
      answer_reason: answer.reason,
      answer_wake_up_on: wakeUpOn,
      answered_by: scope.actor.memberId,
      answered_at: scope.now,
      // What wakes up asks for an answer anew, and the promise is the one given to a sentence of that day.
      ...(wakeUpOn === null ? {} : { reply_by: replyBy(wakeUpOn, replyWithinWorkingDays) }),
    }
    await updateFields(scope, id, { ...after, ...firstAnswer(row, today) })
    await refreshStatus(scope, id, null)
    await tellSenders(scope, row, await mergedUnder(scope, [id]), {
      kind: answer.kind,
      reason: answer.reason,
      into: null,
    })
    scope.record({ kind: 'improvement', id, before: answerFields(row, answer.kind), after })
    return { improvement: await readImprovement(scope, id) }
  },
})

/** Whether the promised day was kept is decided by the first answer, and stays. */
export const firstAnswer = (row: ImprovementRow, today: string) =>
  row.first_answer_late === null ? { first_answer_late: today > row.reply_by } : {}

export const answerFields = (row: ImprovementRow, kind: AnswerKind) => ({
  answer_kind: row.answer_kind,
  answer_reason: row.answer_reason,
  answer_wake_up_on: row.answer_wake_up_on,
  answered_by: row.answered_by,
  answered_at: row.answered_at,
  ...(kind === 'park' ? { reply_by: row.reply_by } : {}),
})

/** @throws forbidden unless a manager or whoever owes the answer acts */
export async function mustOweTheAnswer(scope: Scope, row: ImprovementRow): Promise<void> {
  if (isManager(scope.actor)) return
  const triage = await triageOwners(scope)
  const owner = triage.of(row.team_id)
  if (owner?.id === scope.actor.memberId) return
  throw forbidden(
    `The answer is given by ${owner?.name ?? 'a manager'} or another manager. Nothing was changed; you can write to them.`,
  )
}
