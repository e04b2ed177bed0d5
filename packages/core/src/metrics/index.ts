export { addMeasurement } from './add-measurement.ts'
export { analyseSeries, type SeriesToAnalyse } from './analyse-series.ts'
export { correctMeasurement } from './correct-measurement.ts'
export { decideRebase } from './decide-rebase.ts'
export { defineMetric } from './define-metric.ts'
export { excludeMeasurement } from './exclude-measurement.ts'
export { exclusionsChangedSince } from './exclusions-changed-since.ts'
export type { ExclusionVersion } from './exclusions-store.ts'
export { getAnalysis, seriesToAnalyseOf } from './get-analysis.ts'
export { getMetric } from './get-metric.ts'
export { getSeries } from './get-series.ts'
export { holdDefinition } from './hold-definition.ts'
export { ImportInput, rowsPerImport } from './import-input.ts'
export { importSeries } from './import-series.ts'
export { listImports } from './list-imports.ts'
export { listMeasurementVersions } from './list-measurement-versions.ts'
export { listMetrics } from './list-metrics.ts'
export { type MeasurementChange, measurementsChangedSince } from './measurements-changed-since.ts'
export { metricToImportInto } from './metric-to-import-into.ts'
export { metricVersions } from './metric-versions.ts'
export {
  addPeriods,
  firstWholePeriodOnOrAfter,
  hasEnded,
  periodEndOf,
  periodStartAt,
  periodStartOf,
  positionOf,
} from './periods.ts'
export type { SeriesRow } from './plan-import.ts'
export { previewImport } from './preview-import.ts'
export { countedPoints, readSeries } from './read-series.ts'
export { recordComputed } from './record-computed.ts'
export { metricsWithNewSignals, signalsFrom } from './signals-since.ts'
export { findMetric as readMetric } from './store.ts'
export {
  type CategorySeries,
  type CategoryWindow,
  categorySeries,
} from './tickets/category-series.ts'
export { listTicketTemplates } from './tickets/list-ticket-templates.ts'
export { measureTicketMetric } from './tickets/measure-ticket-metric.ts'
export { measureTicketMetrics, metricsAtOnce } from './tickets/measure-ticket-metrics.ts'
export { metricsToMeasure } from './tickets/metrics-to-measure.ts'
export { metricsToRefresh } from './tickets/metrics-to-refresh.ts'
export {
  type OtherDateSeries,
  readHollowPeriods,
  readNaiveValues,
  readOtherDate,
} from './tickets/read-ticket-periods.ts'
export { updateMetric } from './update-metric.ts'
export { withdrawRebase } from './withdraw-rebase.ts'
