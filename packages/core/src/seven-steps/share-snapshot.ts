import { type Snapshot, sevenSteps } from '@ratchet/contract'
import { allow, forbidden, inputOf, operation } from '../foundation/index.ts'
import { makeGuestLink } from '../people/index.ts'
import { readPage } from './get-page.ts'
import { recordOnLap } from './lap-operation.ts'
import { loadLap } from './lap-scope.ts'
import { insertSnapshot, readSnapshot } from './snapshot-store.ts'

/** Freeze a lap's page for somebody without an account. The token is given back once; only its hash is kept. */
export const shareSnapshot = operation({
  name: 'share-snapshot',
  allow: allow.contributors,
  input: inputOf(sevenSteps.shareSnapshot),
  run: async (scope, { lapId, label, days }): Promise<{ snapshot: Snapshot; token: string }> => {
    const { lap } = await loadLap(scope, lapId)
    const madeBy = scope.actor.memberId
    if (madeBy === null) throw forbidden('Only a member shares a snapshot. Nothing was shared.')
    const id = scope.newId()
    const expiresAt = new Date(scope.now.getTime() + days * 86_400_000)
    const page = await readPage(scope, lapId, 'roles')
    await insertSnapshot(scope, { id, lapId, label, page, madeBy, expiresAt })
    const token = await makeGuestLink(scope, {
      purpose: 'snapshot',
      subjectId: id,
      createdBy: madeBy,
      lifeDays: days,
    })
    recordOnLap(scope, lap, {}, { snapshot: { id, label, expiresAt: expiresAt.toISOString() } })
    const { lapId: _, ...snapshot } = await readSnapshot(scope, id)
    return { snapshot, token }
  },
})
