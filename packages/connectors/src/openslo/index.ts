export type { Duration, DurationUnit } from './duration.ts'
export type { OpenSloErrorCode } from './errors.ts'
export { OpenSloError } from './errors.ts'
export type { Finding, FindingCode } from './findings.ts'
export type { OpenSloOptions } from './read.ts'
export { readOpenSlo } from './read.ts'
export { summariseDocument } from './summarise.ts'
export type {
  AlertCondition,
  AlertPolicy,
  BudgetingMethod,
  CalendarStart,
  Comparison,
  Indicator,
  MetricSource,
  OpenSlo,
  OpenSloReading,
  Slo,
  SloObjective,
  SloWindow,
} from './types.ts'
export { openSloDocuments, writeOpenSlo } from './write.ts'
