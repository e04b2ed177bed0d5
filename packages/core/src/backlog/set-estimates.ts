import { backlog, type Estimates } from '@ratchet/contract'
import { allow, inputOf, operation, type Scope } from '../foundation/index.ts'
import { estimatesOf, toColumns } from './estimate-columns.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
import { type ImprovementRow, updateFields } from './store.ts'

/** Say what an improvement is expected to bring, to cost and to risk, how pressing it is and where it came from. */
export const setEstimates = operation({
  name: 'set-estimates',
  allow: allow.contributors,
  input: inputOf(backlog.setEstimates),
  run: async (scope, { id, version, ...estimates }) => {
    await estimate(scope, await lockImprovement(scope, id, version), estimates)
    return { improvement: await readImprovement(scope, id) }
  },
})

/** For other operations that estimate in their own transaction; the row is locked. */
export async function estimate(scope: Scope, row: ImprovementRow, estimates: Estimates): Promise<void> {
  const { id } = row
  const [before, after] = [toColumns(estimatesOf(row)), toColumns(estimates)]
  if (JSON.stringify(before) === JSON.stringify(after)) return
  await updateFields(scope, id, after)
  scope.record({ kind: 'improvement', id, before, after })
}
