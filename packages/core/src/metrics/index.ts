export { addMeasurement } from './add-measurement.ts'
export { defineMetric } from './define-metric.ts'
export { getMetric } from './get-metric.ts'
export { getSeries } from './get-series.ts'
export { listMetrics } from './list-metrics.ts'
export { dateOfTime } from './local-date.ts'
export {
  addPeriods,
  firstWholePeriodOnOrAfter,
  hasEnded,
  periodEndOf,
  periodStartAt,
  periodStartOf,
  positionOf,
} from './periods.ts'
export { readSeries } from './read-series.ts'
