import { metrics, type Rebase } from '@ratchet/contract'
import { allow, conflict, inputOf, operation } from '../foundation/index.ts'
import { findRebase, markWithdrawn } from './rebases-store.ts'
import { refuseArchived } from './record-measurements.ts'
import { lockMetric } from './store.ts'

/** Take a decision about new limits back, with a reason. The limits before it come back; the decision stays visible. */
export const withdrawRebase = operation({
  name: 'withdraw-rebase',
  allow: allow.contributors,
  input: inputOf(metrics.withdrawRebase),
  async run(scope, { metricId, rebaseId, reason }): Promise<{ rebase: Rebase }> {
    refuseArchived(await lockMetric(scope, metricId))
    const before = await findRebase(scope, metricId, rebaseId)
    if (before.withdrawn) {
      throw conflict(
        'withdrawn_already',
        `${before.withdrawn.by.name} has withdrawn this decision already. Nothing was changed.`,
      )
    }
    await markWithdrawn(scope, rebaseId, reason)
    const after = await findRebase(scope, metricId, rebaseId)
    scope.record({ kind: 'metric', id: metricId, before: { rebase: before }, after: { rebase: after } })
    return { rebase: after }
  },
})
