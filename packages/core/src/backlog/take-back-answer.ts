import { PlainDate } from '@ratchet/contract'
import { z } from 'zod'
import { allow, conflict, operation } from '../foundation/index.ts'
import { answerFields, mustOweTheAnswer } from './answer-improvement.ts'
import { mergedUnder } from './merge-store.ts'
import { lockImprovement } from './one-improvement.ts'
import { refreshStatus } from './refresh-status.ts'
import { lapFactsOf, updateFields } from './store.ts'
import { tellSenders } from './tell-senders.ts'

const Before = z.object({
  answer_kind: z.string().nullable().optional(),
  answer_reason: z.string().nullable().optional(),
  answer_wake_up_on: PlainDate.nullable().optional(),
  answered_by: z.string().nullable().optional(),
  answered_at: z.string().nullable().optional(),
  reply_by: PlainDate.optional(),
})

/**
 * Take an answer back to the one before it, or to none: then it waits for one again, by the day that was promised. A
 * part of undoing a batch; whoever was told of the answer is told of this, too.
 */
export const takeBackAnswer = operation({
  name: 'take-back-answer',
  allow: allow.contributors,
  /** As the history holds it: fields that the answer changed, and what they were. */
  input: z.strictObject({ id: z.string(), before: Before }),
  run: async (scope, { id, before }) => {
    const row = await lockImprovement(scope, id)
    await mustOweTheAnswer(scope, row)
    if (lapFactsOf(row)) {
      throw conflict(
        'lap_open',
        'Work on this improvement has begun, so its answer stands. Nothing was changed.',
      )
    }
    if (row.merged_into !== null) {
      throw conflict(
        'merged',
        'It is merged into another one. Take the merge back first; nothing was changed.',
      )
    }
    const was = { ...answerFields(row, 'park'), ...before }
    const after = {
      answer_kind: was.answer_kind ?? null,
      answer_reason: was.answer_reason ?? '',
      answer_wake_up_on: was.answer_wake_up_on ?? null,
      answered_by: was.answered_by ?? null,
      answered_at: was.answered_at ? new Date(was.answered_at) : null,
      ...(was.reply_by ? { reply_by: was.reply_by } : {}),
    }
    // Whether the promised day was kept is decided anew by the answer that comes.
    const isOpenAgain = after.answer_kind === null ? { first_answer_late: null } : {}
    await updateFields(scope, id, { ...after, ...isOpenAgain })
    await refreshStatus(scope, id, null)
    await tellSenders(scope, row, await mergedUnder(scope, [id]), {
      kind: 'withdraw',
      reason: '',
      into: null,
    })
    scope.record({ kind: 'improvement', id, before: answerFields(row, 'park'), after })
    return {}
  },
})
