import { type Standardised, sevenSteps } from '@ratchet/contract'
import { readImprovement } from '../backlog/index.ts'
import { allow, canonicalJson, inputOf, invalid, type Scope } from '../foundation/index.ts'
import { tell } from '../notifications/index.ts'
import { memberExists } from '../people/index.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'
import type { LapRecord, StoredAcceptance } from './lap-record.ts'

/** Step 7: what became the standard, and who holds it from now on. */
export const setMomentum = lapOperation({
  name: 'set-momentum',
  allow: allow.contributors,
  input: inputOf(sevenSteps.setMomentum),
  run: async (scope, { lap }, { standardised, processOwnerId, noFollowUpReason }) => {
    mustBeOpen(lap)
    if (processOwnerId !== null && !(await memberExists(scope, processOwnerId))) {
      throw invalid('processOwnerId', 'is not a member who can hold the gain')
    }
    const gain_acceptance = acceptanceAfter(scope, lap, standardised, processOwnerId)
    await changeLap(
      scope,
      lap,
      {
        standardised,
        process_owner_id: processOwnerId,
        no_follow_up_reason: noFollowUpReason,
        gain_acceptance,
      },
      {
        standardised: lap.standardised,
        process_owner_id: lap.processOwnerId,
        no_follow_up_reason: lap.noFollowUpReason,
        gain_acceptance: lap.gainAcceptance,
      },
    )
    if (processOwnerId === lap.processOwnerId || gain_acceptance !== null) return
    const { id, sentence } = await readImprovement(scope, lap.improvementId)
    await tell(scope, {
      to: [processOwnerId],
      kind: 'assigned',
      about: { kind: 'improvement', id, words: sentence },
    })
  },
})

/** A yes stands for one person and one list; who names themselves has said it. */
function acceptanceAfter(
  scope: Scope,
  lap: LapRecord,
  standardised: Standardised[],
  processOwnerId: string | null,
): StoredAcceptance | null {
  const isSame =
    processOwnerId === lap.processOwnerId && canonicalJson(standardised) === canonicalJson(lap.standardised)
  if (isSame) return lap.gainAcceptance
  const isOwn = processOwnerId !== null && processOwnerId === scope.actor.memberId && standardised.length > 0
  return isOwn ? { by: processOwnerId, at: scope.now.toISOString() } : null
}
