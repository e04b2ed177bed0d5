import { sevenSteps } from '@ratchet/contract'
import { allow, forbidden, inputOf, isManager, operation } from '../foundation/index.ts'
import { revokeGuestLinks } from '../people/index.ts'
import { recordOnLap } from './lap-operation.ts'
import { loadLap } from './lap-scope.ts'
import { endSnapshot, readSnapshot } from './snapshot-store.ts'

/** End the link to a snapshot: by whoever made it, the owner of the improvement, or a manager. Ending twice changes nothing. */
export const revokeSnapshot = operation({
  name: 'revoke-snapshot',
  allow: allow.contributors,
  input: inputOf(sevenSteps.revokeSnapshot),
  run: async (scope, { snapshotId }) => {
    const { lapId, ...before } = await readSnapshot(scope, snapshotId)
    const { lap } = await loadLap(scope, lapId)
    const me = scope.actor.memberId
    if (!isManager(scope.actor) && me !== before.madeBy.id && me !== lap.ownerId) {
      throw forbidden('Whoever made the snapshot ends it, the owner, or a manager. Nothing was changed.')
    }
    if (before.revokedAt === null) {
      await revokeGuestLinks(scope, snapshotId)
      await endSnapshot(scope, snapshotId)
      recordOnLap(scope, lap, {}, { snapshotRevoked: { id: snapshotId, label: before.label } })
    }
    const { lapId: _, ...snapshot } = await readSnapshot(scope, snapshotId)
    return { snapshot }
  },
})
