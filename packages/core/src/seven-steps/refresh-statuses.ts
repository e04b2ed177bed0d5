import { z } from 'zod'
import { allImprovementRows, refreshStatus, statusOf } from '../backlog/index.ts'
import { allow, dateIn, operation } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { settleLap } from './lap-scope.ts'
import { latestLaps } from './lap-store.ts'

/** Statuses that a day can change without anybody doing anything. */
const turnWithTime = new Set(['parked', 'step_5', 'measuring', 'to_be_judged'])

/** Bring the cached statuses up to today: judging dates come, go-lives pass, parked improvements wake up. */
export const refreshStatuses = operation({
  name: 'refresh-statuses',
  allow: allow.system,
  input: z.strictObject({}),
  run: async (scope) => {
    const today = dateIn((await getWorkspace(scope)).zone, scope.now)
    const laps = new Map((await latestLaps(scope)).map((lap) => [lap.improvementId, lap.id]))
    let refreshed = 0
    for (const row of await allImprovementRows(scope)) {
      if (!turnWithTime.has(row.status)) continue
      const lapId = laps.get(row.id)
      if (lapId !== undefined) await settleLap(scope, lapId)
      else if (statusOf(row, null, today) !== row.status) await refreshStatus(scope, row.id, null)
      refreshed += 1
    }
    return { refreshed }
  },
})
