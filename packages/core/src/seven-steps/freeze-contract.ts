import { type ContractTerms, type Metric, type Missing, sevenSteps } from '@ratchet/contract'
import {
  allow,
  dateIn,
  hashOf,
  inputOf,
  OperationError,
  preconditionFailed,
  type Scope,
} from '../foundation/index.ts'
import {
  addPeriods,
  countedPoints,
  hasEnded,
  holdDefinition,
  readMetric,
  readSeries,
} from '../metrics/index.ts'
import { contractContent, judgedMetricIds } from './contract-content.ts'
import { missingBeforeContract, termErrors } from './contract-rules.ts'
import { insertRevision } from './contract-store.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'
import type { ContractContent, ContractMetricContent, LapRecord } from './lap-record.ts'

/** Step 5: freeze the evidence contract. From now on its terms change only by amendment. */
export const freezeContract = lapOperation({
  name: 'freeze-contract',
  allow: allow.contributors,
  input: inputOf(sevenSteps.freezeContract),
  run: async (scope, { lap, around }, { terms }) => {
    mustBeOpen(lap)
    if (lap.revisions.length > 0) {
      throw preconditionFailed(
        'contract_frozen',
        'The evidence contract is frozen already. Nothing was changed; its terms can be amended, with a reason.',
      )
    }
    const missing = missingBeforeContract(lap, around)
    if (missing.length > 0) {
      throw preconditionFailed(
        'gates_before',
        'The evidence contract cannot be frozen yet. Nothing was changed; this is still missing.',
        missing,
      )
    }
    const content = await contentNow(scope, lap, terms)
    refuseTerms(terms, content)
    for (const metric of content.metrics) await holdDefinition(scope, metric.metricId)
    const held = await contentNow(scope, lap, terms)
    await refuseStaleBaselines(scope, held)
    const hash = hashOf(held)
    await insertRevision(scope, lap.id, {
      revision: 1,
      content: held,
      hash,
      pointsKnown: pointsKnown(scope, held),
      reason: '',
    })
    await changeLap(scope, lap, {}, {}, { contract: { ...terms, judgingOn: held.judgingOn, hash } })
  },
})

/**
 * The verdict reads the baseline as it stands, and counts what changes after the freezing as an amendment. What
 * changed between step 2 and now would be neither frozen nor told, so it is refused.
 *
 * @throws precondition_failed
 */
async function refuseStaleBaselines(scope: Scope, content: ContractContent): Promise<void> {
  const missing: Missing[] = []
  for (const metric of content.metrics) {
    const range = { from: metric.baselineFrom, to: metric.baselineTo }
    const { points } = await readSeries(scope, metric.metricId, range)
    const now = countedPoints(points).map(({ periodStart, value }) => ({ periodStart, value }))
    if (hashOf(now) === hashOf(metric.baselinePoints)) continue
    missing.push({
      step: 2,
      code: 'baseline_outdated',
      message: `The baseline of “${metric.metricName}” was frozen in step 2 before its data or definition changed: freeze it again.`,
    })
  }
  if (missing.length === 0) return
  throw preconditionFailed(
    'baseline_outdated',
    'The data of a baseline changed after step 2. Nothing was frozen; freeze that baseline again, so that everybody sees which one counts.',
    missing,
  )
}

/** The contract as it would be frozen now: definitions as they stand, baselines as step 2 froze them. */
export async function contentNow(
  scope: Scope,
  lap: LapRecord,
  terms: ContractTerms,
): Promise<ContractContent> {
  const metrics = new Map<string, Metric>()
  for (const metricId of judgedMetricIds(lap)) metrics.set(metricId, await readMetric(scope, metricId))
  return contractContent(lap, metrics, terms)
}

/** @throws invalid naming each field that contradicts the evidence */
export function refuseTerms(terms: ContractTerms, content: ContractContent): void {
  const errors = termErrors(terms, content)
  if (errors.length === 0) return
  throw new OperationError('invalid', 'terms_contradict', `Nothing was frozen: ${errors[0]?.message}`, {
    errors,
  })
}

/**
 * Follow-up points that can be known already: those of periods that have ended, entered or not, because a file that is
 * imported tomorrow may have been read today. Above 0, the contract says for ever that it came after the fact.
 */
export const pointsKnown = (scope: Scope, content: ContractContent): number =>
  content.metrics.reduce((known, metric) => known + endedPeriods(scope, content, metric).length, 0)

/** First days of a metric's follow-up periods that are over. */
export function endedPeriods(
  scope: Scope,
  { terms }: ContractContent,
  metric: ContractMetricContent,
): string[] {
  const today = dateIn(metric.zone, scope.now)
  return Array.from({ length: terms.followupPeriods }, (_, index) =>
    addPeriods(metric.period, metric.followupFrom, index),
  ).filter((day) => hasEnded(metric.period, day, today))
}
