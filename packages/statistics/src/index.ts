export * from './budgets/index.ts'
export { type CalendarFacts, calendarWarnings } from './calendar-warnings.ts'
export * from './charts/index.ts'
export type { BaselineDescription } from './describe-baseline.ts'
export { describeBaseline } from './describe-baseline.ts'
export type { StatisticsErrorCode } from './errors.ts'
export { StatisticsError } from './errors.ts'
export { fromFixtureInput, toFixtureResult } from './interchange.ts'
export * from './opinions/index.ts'
export type { FollowupPlan, PlanInput } from './plan-followup.ts'
export { planFollowup } from './plan-followup.ts'
export type { JsonObject } from './read-json.ts'
export * from './records/index.ts'
export * from './rules/index.ts'
export { holmAdjusted, type SeasonalTrend, seasonalKendall } from './seasonal-trend.ts'
export type { PointSignal, SignalRule } from './signal.ts'
export type { SustainInput } from './sustain.ts'
export { sustain } from './sustain.ts'
export type { DecidedSustain, SustainResult, UndecidedSustain } from './sustain-result.ts'
export { mannKendall, senSlope } from './trend.ts'
export { ENGINE_VERSION, engines, judge, judgeWith } from './verdict/engines.ts'
export { reachesTarget } from './verdict/reaches-target.ts'
export type {
  Assurance,
  Direction,
  HacOpinion,
  InsufficientReason,
  InsufficientVerdict,
  ItsEffect,
  JudgedVerdict,
  Verdict,
  VerdictCode,
  VerdictInput,
  VerdictPositions,
  Warning,
  WarningCode,
} from './verdict/types.ts'
export { toFixtureResultV2, verdictJson } from './verdict-v2/interchange.ts'
export type { InterimReading } from './verdict-v2/interim-reading.ts'
export { interimReading } from './verdict-v2/interim-reading.ts'
export { hasEvidence } from './verdict-v2/is-judged.ts'
export { judgeV2 } from './verdict-v2/judge-v2.ts'
export type { Evidence, JudgedVerdictV2, VerdictV2 } from './verdict-v2/types.ts'
export type { XmrLimits, XmrOptions } from './xmr.ts'
export { xmrLimits } from './xmr.ts'
