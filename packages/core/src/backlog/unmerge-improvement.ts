import { backlog } from '@ratchet/contract'
import { allow, conflict, inputOf, operation } from '../foundation/index.ts'
import { mustOweTheAnswer } from './answer-improvement.ts'
import { mergedUnder } from './merge-store.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
import { refreshStatus } from './refresh-status.ts'
import { findImprovement, updateFields } from './store.ts'
import { tellSenders } from './tell-senders.ts'

/** Take a merge back: the improvement stands by itself again, as it was answered before. */
export const unmergeImprovement = operation({
  name: 'unmerge-improvement',
  allow: allow.contributors,
  input: inputOf(backlog.unmergeImprovement),
  run: async (scope, { id }) => {
    const row = await lockImprovement(scope, id)
    if (row.merged_by !== scope.actor.memberId) await mustOweTheAnswer(scope, row)
    const intoId = row.merged_into
    if (intoId === null) throw conflict('not_merged', 'This improvement is not merged; nothing was changed.')
    await updateFields(scope, id, { merged_into: null, merged_by: null, merged_at: null, merge_reason: '' })
    await refreshStatus(scope, id, null)
    const into = await findImprovement(scope, intoId)
    await tellSenders(scope, row, await mergedUnder(scope, [id]), {
      kind: 'unmerge',
      reason: '',
      into,
    })
    scope.record({ kind: 'improvement', id, before: { merged_into: intoId }, after: { merged_into: null } })
    scope.record({ kind: 'improvement', id: intoId, before: { merged_from: id } })
    return { improvement: await readImprovement(scope, id) }
  },
})
