import { dayAfter, sustainOf } from '@ratchet/evidence'
import { dateIn, type Scope } from '../foundation/index.ts'
import { addPeriods, countedPoints, periodEndOf, readSeries } from '../metrics/index.ts'
import { getWorkspace } from '../people/index.ts'
import { contractInForce, type FrozenPoint } from './lap-record.ts'
import { loadLap } from './lap-scope.ts'
import { verifiedLapIds } from './verdict-store.ts'
import { watchedMetrics } from './watch.ts'

/** Whether a verified gain was still there so many days after its judging date, and which day that is. */
export interface GainAfter {
  on: string
  isThere: boolean
}

/**
 * Verified gains whose day has come, judged on what was measured up to that day by the rule and engine of their contract,
 * whether or not a watch runs any more. A gain that nobody measured on is not told of.
 *
 * @param days after the judging date
 */
export async function gainsAfter(scope: Scope, days: number): Promise<GainAfter[]> {
  const today = dateIn((await getWorkspace(scope)).zone, scope.now)
  const found: GainAfter[] = []
  for (const lapId of await verifiedLapIds(scope)) {
    const { lap } = await loadLap(scope, lapId)
    const contract = contractInForce(lap)
    const on = contract && dayAfter(contract.content.judgingOn, days)
    if (!on || on > today) continue
    const codes: string[] = []
    for (const metric of watchedMetrics(lap)) {
      const { points } = await readSeries(scope, metric.metricId, { from: metric.baselineFrom })
      const within = (from: string, to: string): FrozenPoint[] =>
        countedPoints(points).filter(({ periodStart }) => periodStart >= from && periodStart <= to)
      const later = within(addPeriods(metric.period, metric.followupTo, 1), on)
      const series = {
        baseline: within(metric.baselineFrom, metric.baselineTo),
        followup: within(metric.followupFrom, metric.followupTo),
        later: later.filter(({ periodStart }) => periodEndOf(metric.period, periodStart) <= on),
      }
      codes.push(sustainOf(metric, contract.content.engineVersion, series).code)
    }
    if (codes.length === 0 || codes.includes('insufficient_data')) continue
    found.push({ on, isThere: codes.every((code) => code !== 'gain_lost' && code !== 'gain_partly_lost') })
  }
  return found
}
