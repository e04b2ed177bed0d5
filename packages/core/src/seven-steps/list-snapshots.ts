import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { findLap } from './lap-store.ts'
import { snapshotsOf } from './snapshot-store.ts'

/** Who handed on which page of a lap, until when, and how often it was opened. */
export const listSnapshots = query({
  name: 'list-snapshots',
  allow: allow.viewers,
  input: inputOf(sevenSteps.listSnapshots),
  run: async (scope, { lapId }) => {
    await findLap(scope, lapId)
    return { snapshots: await snapshotsOf(scope, lapId) }
  },
})
