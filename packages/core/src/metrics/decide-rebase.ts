import { type MetricAnalysis, metrics, type Rebase } from '@ratchet/contract'
import { allow, conflict, inputOf, invalid, operation, preconditionFailed } from '../foundation/index.ts'
import { analyseSeries } from './analyse-series.ts'
import { seriesToAnalyse } from './get-analysis.ts'
import { periodStartOf } from './periods.ts'
import { fewestAfterRebase } from './rebase-offer.ts'
import { findRebase, insertRebase } from './rebases-store.ts'
import { refuseArchived } from './record-measurements.ts'
import { lockMetric } from './store.ts'

/**
 * Approve or decline new limits, with a reason. Only while a shift is on offer; who approves may let the new limits
 * begin at another period of the latest segment (the day of the change), as long as eight points follow.
 */
export const decideRebase = operation({
  name: 'decide-rebase',
  allow: allow.contributors,
  input: inputOf(metrics.decideRebase),
  async run(scope, { metricId, startsOn: on, decision, reason }): Promise<{ rebase: Rebase }> {
    const metric = await lockMetric(scope, metricId)
    refuseArchived(metric)
    const analysis = analyseSeries(await seriesToAnalyse(scope, metricId), {})
    const startsOn = periodStartOf(metric.period, on)
    refuseTwice(analysis, startsOn)
    if (!analysis.offer) {
      throw preconditionFailed(
        'no_offer',
        `No shift with ${fewestAfterRebase} points after it stands in the latest segment, so its limits stay. Nothing was changed.`,
      )
    }
    if (decision === 'approved') refuseStart(analysis, startsOn)
    else if (startsOn !== analysis.offer.startsOn) {
      throw invalid('startsOn', `the offer is for ${analysis.offer.startsOn}`)
    }
    const id = scope.newId()
    await insertRebase(scope, metricId, { id, startsOn, decision, reason })
    scope.record({ kind: 'metric', id: metricId, after: { rebase: { id, startsOn, decision, reason } } })
    return { rebase: await findRebase(scope, metricId, id) }
  },
})

function refuseTwice({ rebases }: MetricAnalysis, startsOn: string): void {
  const standing = rebases.find((one) => one.startsOn === startsOn && !one.withdrawn)
  if (!standing) return
  throw conflict(
    'decided_already',
    `New limits from ${startsOn} were ${standing.decision} by ${standing.by.name} (“${standing.reason}”). ` +
      'Nothing was changed; withdraw that decision first.',
  )
}

function refuseStart({ points, segments }: MetricAnalysis, startsOn: string): void {
  const counted = points.filter(({ excluded }) => excluded === null).map(({ periodStart }) => periodStart)
  const latest = segments.at(-1)
  if (!counted.includes(startsOn)) throw invalid('startsOn', 'is no period with a measurement that counts')
  if (!latest || startsOn <= latest.from) {
    throw invalid('startsOn', `lies outside the latest segment, which began on ${latest?.from}`)
  }
  const after = counted.filter((periodStart) => periodStart >= startsOn).length
  if (after < fewestAfterRebase) {
    throw invalid('startsOn', `leaves ${after} points for the new limits; ${fewestAfterRebase} are the least`)
  }
}
