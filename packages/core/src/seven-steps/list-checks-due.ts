import { z } from 'zod'
import { readImprovement } from '../backlog/index.ts'
import { allow, dateIn, query, type Scope } from '../foundation/index.ts'
import { addPeriods, readSeries } from '../metrics/index.ts'
import { getWorkspace } from '../people/index.ts'
import type { ContractMetricContent, LapRecord } from './lap-record.ts'
import { loadLap } from './lap-scope.ts'
import { lapIdsOf } from './lap-store.ts'
import { reachesCheck, watchedMetrics } from './watch.ts'
import { checksDue } from './watch-store.ts'

/** More at once wait for the next time, longest due first. */
const mostAtOnce = 200

/**
 * Checks that can run by themselves: their day has come, the gain still counts as kept, and the measurements reach up to
 * that day. One whose measurements are late waits for them, or for somebody who runs it by hand.
 */
export const listChecksDue = query({
  name: 'list-checks-due',
  allow: allow.system,
  input: z.strictObject({}),
  run: async (scope) => {
    const today = dateIn((await getWorkspace(scope)).zone, scope.now)
    const ready: { lapId: string; number: number }[] = []
    for (const { lapId, number, dueOn } of await checksDue(scope, today, mostAtOnce)) {
      const { lap } = await loadLap(scope, lapId)
      if (!(await isKept(scope, lap))) continue
      if (await isMeasured(scope, watchedMetrics(lap), dueOn)) ready.push({ lapId, number })
    }
    return { checks: ready }
  },
})

async function isKept(scope: Scope, { id, improvementId }: LapRecord): Promise<boolean> {
  if ((await readImprovement(scope, improvementId)).status !== 'sustaining') return false
  const [newest] = await lapIdsOf(scope, improvementId)
  return newest === id
}

async function isMeasured(
  scope: Scope,
  metrics: readonly ContractMetricContent[],
  dueOn: string,
): Promise<boolean> {
  for (const { metricId, period, followupTo } of metrics) {
    const { points } = await readSeries(scope, metricId, { from: addPeriods(period, followupTo, 1) })
    if (!reachesCheck(period, dueOn, points.at(-1)?.periodStart ?? null)) return false
  }
  return metrics.length > 0
}
