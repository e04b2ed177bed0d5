import { backlog } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { estimatesOf, toColumns } from './estimate-columns.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
import { updateFields } from './store.ts'

/** Say what an improvement is expected to bring, to cost and to risk, how pressing it is and where it came from. */
export const setEstimates = operation({
  name: 'set-estimates',
  allow: allow.contributors,
  input: inputOf(backlog.setEstimates),
  run: async (scope, { id, version, ...estimates }) => {
    const row = await lockImprovement(scope, id, version)
    const [before, after] = [toColumns(estimatesOf(row)), toColumns(estimates)]
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      await updateFields(scope, id, after)
      scope.record({ kind: 'improvement', id, before, after })
    }
    return { improvement: await readImprovement(scope, id) }
  },
})
