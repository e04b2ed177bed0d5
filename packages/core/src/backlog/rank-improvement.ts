import { backlog } from '@ratchet/contract'
import { allow, inputOf, invalid, operation } from '../foundation/index.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
import { updateFields } from './store.ts'

/** Give an improvement its place by hand, with the reason, or give the place back to its score. */
export const rankImprovement = operation({
  name: 'rank-improvement',
  allow: allow.managers,
  input: inputOf(backlog.rankImprovement),
  run: async (scope, { id, rank, reason }) => {
    if (rank !== null && reason === '') {
      throw invalid('reason', 'a place by hand needs a reason: everybody who stands below it will read it')
    }
    const row = await lockImprovement(scope, id)
    const { manual_rank, rank_reason, ranked_by } = row
    const after = {
      manual_rank: rank,
      rank_reason: rank === null ? '' : reason,
      ranked_by: rank === null ? null : scope.actor.memberId,
    }
    await updateFields(scope, id, after)
    scope.record({ kind: 'improvement', id, before: { manual_rank, rank_reason, ranked_by }, after })
    return { improvement: await readImprovement(scope, id) }
  },
})
