import type { ContractTerms, FieldError, Missing } from '@ratchet/contract'
import { periodEndOf } from '../metrics/index.ts'
import { gatesOf, type Surroundings } from './gates.ts'
import type { ContractContent, LapRecord } from './lap-record.ts'

/** What contradicts itself in the terms of a contract, beside the field it concerns. */
export function termErrors(terms: ContractTerms, content: ContractContent): FieldError[] {
  const errors: FieldError[] = []
  for (const metric of content.metrics) {
    const baselineEnds = periodEndOf(metric.period, metric.baselineTo)
    if (terms.goLiveOn <= baselineEnds) {
      errors.push({
        path: 'terms.goLiveOn',
        message: `must lie after the baseline of “${metric.metricName}”, which ends on ${baselineEnds}: a baseline that holds the change proves nothing`,
      })
    }
  }
  for (const target of content.targets) {
    if (target.byOn < terms.goLiveOn) {
      errors.push({
        path: 'terms.goLiveOn',
        message: `lies after ${target.byOn}, the day by which “${target.metricName}” should be there`,
      })
    }
  }
  return errors
}

/** Gates 1 to 4 stand before the contract: what they still want. */
export function missingBeforeContract(lap: LapRecord, around: Surroundings): Missing[] {
  const before = gatesOf(lap, around)
    .slice(0, 4)
    .flatMap((gate) => gate.missing)
  if (lap.unmeasured === null) return before
  const message = 'Step 2 says that nothing can be measured yet: take that back once something can.'
  return [...before, { step: 2, code: 'unmeasured', message }]
}
