import { sevenSteps, type WatchCheck } from '@ratchet/contract'
import { sustainOf } from '@ratchet/evidence'
import { followerIds, readImprovement } from '../backlog/index.ts'
import { allow, conflict, inputOf, notFound, preconditionFailed, type Scope } from '../foundation/index.ts'
import { addPeriods, countedPoints, readSeries } from '../metrics/index.ts'
import { tell } from '../notifications/index.ts'
import { changeLap, lapOperation } from './lap-operation.ts'
import { type ContractMetricContent, contractInForce, type FrozenPoint } from './lap-record.ts'
import { watchedMetrics } from './watch.ts'
import { recordCheck } from './watch-store.ts'

/** Look again at a gain on one of its three dates. *Lost* or *partly lost* reopens the improvement. */
export const runWatchCheck = lapOperation({
  name: 'run-watch-check',
  allow: allow.contributors,
  input: inputOf(sevenSteps.runWatchCheck),
  run: async (scope, { lap, around }, { number }) => {
    const check = lap.checks.find((found) => found.number === number)
    if (!check) throw notFound('watch check')
    if (check.ranAt !== null) throw conflict('check_ran', 'This check ran already. Its result stays.')
    if (check.dueOn > around.today) {
      throw preconditionFailed('check_not_due', `This check is due on ${check.dueOn}. Nothing was computed.`)
    }
    const engine = contractInForce(lap)?.content.engineVersion ?? ''
    const results: NonNullable<WatchCheck['results']> = []
    for (const metric of watchedMetrics(lap)) results.push(await lookAgain(scope, metric, engine))
    const tooFew = results.filter((result) => result.code === 'insufficient_data')
    if (tooFew.length > 0) {
      throw preconditionFailed(
        'too_few_later_points',
        `“${tooFew[0]?.metricName}” has ${tooFew[0]?.laterCount} of the 6 measurements since the follow-up that this check needs at least. Add the others and check again.`,
      )
    }
    await recordCheck(scope, lap.id, number, results)
    await changeLap(scope, lap, {}, {}, { watchCheck: number, results })
    const lost = results.filter(({ code }) => code === 'gain_lost' || code === 'gain_partly_lost')
    if (lost.length === 0) return
    const { id, sentence } = await readImprovement(scope, lap.improvementId)
    await tell(scope, {
      to: [lap.ownerId, lap.processOwnerId, ...(await followerIds(scope, id))],
      kind: 'reopened',
      about: { kind: 'improvement', id, words: sentence },
      detail: lost.map(({ metricName }) => metricName).join(', '),
    })
  },
})

async function lookAgain(scope: Scope, metric: ContractMetricContent, engine: string) {
  const { points } = await readSeries(scope, metric.metricId, { from: metric.baselineFrom })
  const within = (from: string, to: string): FrozenPoint[] =>
    countedPoints(points).filter((point) => point.periodStart >= from && point.periodStart <= to)
  const baseline = within(metric.baselineFrom, metric.baselineTo)
  const followup = within(metric.followupFrom, metric.followupTo)
  const later = within(addPeriods(metric.period, metric.followupTo, 1), '9999-12-31')
  return sustainOf(metric, engine, { baseline, followup, later })
}
