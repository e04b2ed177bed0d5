import { type PaceDecision, serviceLevels } from '@ratchet/contract'
import { allow, forbidden, inputOf, operation } from '../foundation/index.ts'
import { insertDecision } from './decisions-store.ts'
import { standNow } from './stand-now.ts'
import { lockLevel } from './store.ts'

/** Record the pace of releases that people agreed on, beside what the rule advises at this moment. */
export const decidePace = operation({
  name: 'decide-pace',
  allow: allow.contributors,
  input: inputOf(serviceLevels.decidePace),
  async run(scope, { serviceLevelId, pace, note }): Promise<{ decision: PaceDecision }> {
    const { actor } = scope
    if (actor.memberId === null) {
      throw forbidden('A decision needs a member who answers for it. Nothing was saved.')
    }
    const level = await lockLevel(scope, serviceLevelId)
    const { pace: advised, remaining } = await standNow(scope, level)
    const decision: PaceDecision = {
      id: scope.newId(),
      pace,
      advised,
      remaining,
      note,
      decidedBy: { id: actor.memberId, name: actor.name },
      decidedAt: scope.now.toISOString(),
    }
    await insertDecision(scope, serviceLevelId, decision)
    scope.record({ kind: 'service_level', id: serviceLevelId, after: { paceDecision: decision } })
    return { decision }
  },
})
