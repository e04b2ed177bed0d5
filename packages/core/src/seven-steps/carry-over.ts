import { dateIn, type Scope } from '../foundation/index.ts'
import { addPeriods } from '../metrics/index.ts'
import { getWorkspace } from '../people/index.ts'
import { describeWindow, readWindow, refuseWindow } from './baseline-window.ts'
import { putBaseline } from './contract-store.ts'
import { baselineFields } from './freeze-baseline.ts'
import { contractInForce, type LapRecord } from './lap-record.ts'
import { updateLap } from './lap-store.ts'
import { watchState } from './watch.ts'

/**
 * The next lap begins where the last one ended: with its vision, and with its follow-up as the new baseline. A gain that
 * was lost since is no baseline; then what came after the follow-up is, as far as there is enough of it. Whatever does
 * not fit is left open, and everything can be chosen anew.
 *
 * @returns what was carried over, for the history
 */
export async function carryOver(scope: Scope, last: LapRecord, lapId: string): Promise<object> {
  const vision = { vision_statement: last.statement, stakeholders: last.stakeholders }
  await updateLap(scope, lapId, vision)
  const told: object[] = [vision]
  const today = dateIn((await getWorkspace(scope)).zone, scope.now)
  const wasLost = watchState(last.checks) === 'lost'
  const judged = last.verdicts.length > 0 ? (contractInForce(last)?.content.metrics ?? []) : []
  for (const { metricId, period, followupFrom, followupTo } of judged) {
    const running = addPeriods(period, today, -1)
    const days = wasLost
      ? { from: addPeriods(period, followupTo, 1), to: running }
      : { from: followupFrom, to: followupTo }
    if (days.from > days.to) continue
    const window = await readWindow(scope, metricId, days)
    if (refuseWindow(window, today)) continue
    const { metric, from, to, points } = window
    const statistics = describeWindow(window)
    await putBaseline(scope, lapId, { metricId, from, to, points, statistics })
    told.push(baselineFields(metric.name, { from, to, statistics }))
  }
  return Object.assign({}, ...told)
}
