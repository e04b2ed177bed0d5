export { contentHashOf, type EventContent, firstHash, linkHash, oldEventHash } from './chain.ts'
export { checkPack, NoPackError, type PackCheck, packHashOf } from './check-pack.ts'
export type {
  ContractContent,
  ContractMetricContent,
  FrozenContract,
  FrozenPoint,
  StoredGuardrail,
  StoredTarget,
} from './contract-content.ts'
export type { Difference } from './differences.ts'
export { evidenceAsOf } from './evidence-as-of.ts'
export { type ComputedVerdict, type Evidence, inputsHash, judgeContract } from './judge-contract.ts'
export { judgeMetric, type OtherDateEvidence, positions } from './judge-metric.ts'
export { guardrailLabel, overallAnswer, targetLabel } from './overall-answer.ts'
export {
  addPeriods,
  dayAfter,
  firstWholePeriodOnOrAfter,
  hasEnded,
  periodEndOf,
  periodStartAt,
  periodStartOf,
  positionOf,
} from './periods.ts'
export { plottedValue, type Reading } from './plotted-value.ts'
export { type CurrentMeasurement, pointOf, seriesOf } from './series.ts'
export { sustainOf } from './sustain-of.ts'
