import { type ContractTerms, type Metric, sevenSteps } from '@ratchet/contract'
import {
  allow,
  hashOf,
  inputOf,
  OperationError,
  preconditionFailed,
  type Scope,
} from '../foundation/index.ts'
import { holdDefinition, readMetric, readSeries } from '../metrics/index.ts'
import { contractContent, judgedMetricIds } from './contract-content.ts'
import { missingBeforeContract, termErrors } from './contract-rules.ts'
import { insertRevision } from './contract-store.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'
import type { ContractContent, LapRecord } from './lap-record.ts'

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
    const hash = hashOf(held)
    await insertRevision(scope, lap.id, {
      revision: 1,
      content: held,
      hash,
      pointsKnown: await pointsKnown(scope, held),
      reason: '',
    })
    await changeLap(scope, lap, {}, {}, { contract: { ...terms, judgingOn: held.judgingOn, hash } })
  },
})

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

/** Follow-up points that are known already. Above 0, the contract says for ever that it came after the fact. */
export async function pointsKnown(scope: Scope, content: ContractContent): Promise<number> {
  let known = 0
  for (const metric of content.metrics) {
    const range = { from: metric.followupFrom, to: metric.followupTo }
    known += (await readSeries(scope, metric.metricId, range)).points.length
  }
  return known
}
