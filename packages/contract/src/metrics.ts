import { oc } from '@orpc/contract'
import { z } from 'zod'
import { FiniteNumber, Id, Instant, line, PersonRef, PlainDate, prose, Version, Zone } from './common.ts'

import { ChartName, Exclusion, MetricAnalysis, Rebase, Region, RuleSet } from './metric-analysis.ts'
import { TicketQuery, TicketTemplate } from './ticket-query.ts'

export const directions = ['increase', 'decrease'] as const
/** Which way is better. */
export const Direction = z.enum(directions)
export type Direction = z.infer<typeof Direction>

export const metricKinds = ['continuous', 'proportion', 'count', 'rate', 'rare_event'] as const
export const MetricKind = z.enum(metricKinds)
export type MetricKind = z.infer<typeof MetricKind>

export const periods = ['day', 'week', 'month'] as const
/** Weeks start on Monday. A period is named by its first day. */
export const Period = z.enum(periods)
export type Period = z.infer<typeof Period>

export const gapRules = ['missing', 'zero'] as const
/** What a period without a measurement means. Empty is not zero, unless the metric says that it is. */
export const GapRule = z.enum(gapRules)
export type GapRule = z.infer<typeof GapRule>

export const metricNameLength = 160
export const unitLength = 40

export const Metric = z.object({
  id: Id,
  name: line(metricNameLength),
  description: prose(4000),
  unit: z.string(),
  direction: Direction,
  kind: MetricKind,
  period: Period,
  /** Length of the season in periods (7 for weekdays, 12 for months), or null for none. */
  season: z.number().int().min(2).max(366).nullable(),
  zone: Zone,
  gapRule: GapRule,
  source: z.string(),
  teamId: Id.nullable(),
  createdAt: Instant,
  archivedAt: Instant.nullable(),
  /** Since when an evidence contract holds the definition still: unit, direction, season and gap rule stay as they are. */
  heldAt: Instant.nullable(),
  /** What is asked of the tickets of a source; null for a metric whose measurements are typed or imported. */
  ticketQuery: TicketQuery.nullable(),
  version: Version,
})
export type Metric = z.infer<typeof Metric>

export const MetricSummary = Metric.extend({
  pointCount: z.number().int(),
  latest: z.object({ periodStart: PlainDate, value: z.number() }).nullable(),
})
export type MetricSummary = z.infer<typeof MetricSummary>

const definition = {
  name: line(metricNameLength),
  description: prose(4000).default(''),
  unit: z.string().trim().max(unitLength).default(''),
  direction: Direction,
  /** Needed, unless the metric asks tickets: it then follows from the query. */
  kind: MetricKind.optional(),
  period: Period,
  season: z.number().int().min(2).max(366).nullable().default(null),
  zone: Zone.optional(),
  gapRule: GapRule.default('missing'),
  source: prose(400).default(''),
  teamId: Id.nullable().default(null),
  ticketQuery: TicketQuery.nullable().default(null),
}

export const SeriesPoint = z.object({
  periodStart: PlainDate,
  /** The period's number on the calendar: neighbours differ by one. */
  position: z.number().int(),
  /** The plotted value: numerator over denominator where a denominator was given. */
  value: z.number(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  origin: z.enum(['typed', 'imported', 'computed', 'gap']),
  version: z.number().int(),
  /** Left out of limits, rules and verdicts, with the reason; null for a point that counts. */
  excluded: z.object({ reason: z.string() }).nullable(),
})
export type SeriesPoint = z.infer<typeof SeriesPoint>

export const MeasurementVersion = z.object({
  version: z.number().int(),
  value: z.number().nullable(),
  denominator: z.number().nullable(),
  origin: z.enum(['typed', 'imported', 'computed']),
  reason: z.string(),
  recordedBy: PersonRef,
  recordedAt: Instant,
})
export type MeasurementVersion = z.infer<typeof MeasurementVersion>

export const dateFormats = [
  'iso',
  'dd.mm.yyyy',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'yyyy/mm/dd',
  'yyyy-mm',
  'iso_week',
] as const
export const DateFormat = z.enum(dateFormats)
export type DateFormat = z.infer<typeof DateFormat>

export const ImportMapping = z.strictObject({
  timeColumn: z.string().max(200),
  valueColumn: z.string().max(200),
  denominatorColumn: z.string().max(200).optional(),
  dateFormat: DateFormat,
  decimalMark: z.enum(['.', ',']),
  /** Zone of the times in the file, where they carry none. */
  zone: Zone,
  /** What to do where the file and the stored measurement differ: keep ours, or correct ours. */
  onDifference: z.enum(['keep', 'correct']).default('keep'),
})
export type ImportMapping = z.infer<typeof ImportMapping>

export const Rejection = z.object({
  line: z.number().int(),
  column: z.string(),
  text: z.string(),
  reason: z.string(),
})
export type Rejection = z.infer<typeof Rejection>

export const ImportReport = z.object({
  id: Id.nullable(),
  fileName: z.string(),
  rowsRead: z.number().int(),
  added: z.number().int(),
  corrected: z.number().int(),
  unchanged: z.number().int(),
  /** Rows whose value differs from the stored one, which was kept. */
  differing: z.number().int(),
  rejected: z.number().int(),
  rejections: z.array(Rejection),
  warnings: z.array(z.string()),
  createdAt: Instant.nullable(),
})
export type ImportReport = z.infer<typeof ImportReport>

export const ImportPreview = z.object({
  columns: z.array(z.string()),
  encoding: z.string(),
  delimiter: z.string(),
  mapping: ImportMapping.partial(),
  /** How sure the guess of the date format is, and what speaks against it, in words. */
  notes: z.array(z.string()),
  sample: z.array(z.record(z.string(), z.string())),
  /** What an import with the guessed or given mapping would do; null while the mapping is incomplete. */
  report: ImportReport.nullable(),
  /** The first and last period that would be filled. */
  first: PlainDate.nullable(),
  last: PlainDate.nullable(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const importFileBytes = 5_000_000

const SeriesFile = z
  .file()
  .max(importFileBytes, `is larger than ${importFileBytes / 1_000_000} MB; split the file`)
  .describe('A CSV file, sent as multipart/form-data')
const byMetric = { metricId: Id }
const tags = ['metrics']

const chosen = {
  ...byMetric,
  /** The recommended chart when left out. */
  chart: ChartName.optional(),
  /** `mdc` on an XmR chart and `anhoej` on every other when left out. */
  rules: RuleSet.optional(),
  target: FiniteNumber.optional(),
}

export const metrics = {
  listMetrics: oc
    .route({ method: 'GET', path: '/metrics', tags, summary: 'Metrics with their latest value' })
    .output(z.object({ metrics: z.array(MetricSummary) })),
  defineMetric: oc
    .route({ method: 'POST', path: '/metrics', tags, summary: 'Define a metric', successStatus: 201 })
    .input(z.strictObject(definition))
    .output(z.object({ metric: Metric })),
  getMetric: oc
    .route({ method: 'GET', path: '/metrics/{metricId}', tags, summary: 'One metric' })
    .input(z.strictObject(byMetric))
    .output(z.object({ metric: Metric })),
  updateMetric: oc
    .route({ method: 'PATCH', path: '/metrics/{metricId}', tags, summary: 'Change a metric’s definition' })
    .input(
      z.strictObject({
        ...byMetric,
        version: Version,
        name: line(metricNameLength).optional(),
        description: prose(4000).optional(),
        unit: z.string().trim().max(unitLength).optional(),
        direction: Direction.optional(),
        season: z.number().int().min(2).max(366).nullable().optional(),
        gapRule: GapRule.optional(),
        source: prose(400).optional(),
        teamId: Id.nullable().optional(),
        /** Another question to the same tickets: every period is computed anew. */
        ticketQuery: TicketQuery.optional(),
        archived: z.boolean().optional(),
      }),
    )
    .output(z.object({ metric: Metric })),

  listTicketTemplates: oc
    .route({
      method: 'GET',
      path: '/sources/{sourceId}/metric-templates',
      tags,
      summary: 'Metrics that the tickets of a source allow, and what is missing for others',
    })
    .input(z.strictObject({ sourceId: Id }))
    .output(z.object({ templates: z.array(TicketTemplate) })),
  measureTicketMetric: oc
    .route({
      method: 'POST',
      path: '/metrics/{metricId}/computations',
      tags,
      summary: 'Bring a ticket metric up to the tickets that are known now',
    })
    .input(z.strictObject({ ...byMetric, importId: Id.optional() }))
    .output(
      z.object({
        /** Periods whose measurement is new, other, or gone. */
        changed: z.number().int(),
        /** Periods that were computed. */
        computed: z.number().int(),
      }),
    ),

  getSeries: oc
    .route({ method: 'GET', path: '/metrics/{metricId}/series', tags, summary: 'The series as it stands' })
    .input(z.strictObject({ ...byMetric, from: PlainDate.optional(), to: PlainDate.optional() }))
    .output(z.object({ points: z.array(SeriesPoint) })),
  addMeasurement: oc
    .route({
      method: 'POST',
      path: '/metrics/{metricId}/measurements',
      tags,
      summary: 'Add a measurement by hand',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...byMetric,
        /** Any day of the period. */
        on: PlainDate,
        value: FiniteNumber,
        denominator: FiniteNumber.positive().nullable().default(null),
      }),
    )
    .output(z.object({ point: SeriesPoint })),
  correctMeasurement: oc
    .route({
      method: 'POST',
      path: '/metrics/{metricId}/corrections',
      tags,
      summary: 'Correct or withdraw a measurement: a new version, the old one stays',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...byMetric,
        periodStart: PlainDate,
        /** The version that is being corrected. */
        version: z.number().int().min(1),
        /** Null withdraws the measurement. */
        value: FiniteNumber.nullable(),
        denominator: FiniteNumber.positive().nullable().default(null),
        reason: line(500),
      }),
    )
    .output(z.object({ versions: z.array(MeasurementVersion) })),
  listMeasurementVersions: oc
    .route({
      method: 'GET',
      path: '/metrics/{metricId}/measurements/{periodStart}/versions',
      tags,
      summary: 'Every version of one measurement, newest first',
    })
    .input(z.strictObject({ ...byMetric, periodStart: PlainDate }))
    .output(z.object({ versions: z.array(MeasurementVersion) })),

  getAnalysis: oc
    .route({
      method: 'GET',
      path: '/metrics/{metricId}/analysis',
      tags,
      summary: 'Chart, limits, signals, and whether new limits are offered',
    })
    .input(z.strictObject(chosen))
    .output(z.object({ analysis: MetricAnalysis })),
  decideRebase: oc
    .route({
      method: 'POST',
      path: '/metrics/{metricId}/rebases',
      tags,
      summary: 'Approve or decline new limits from a period on',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...byMetric,
        /** Any day of the first period with new limits. */
        startsOn: PlainDate,
        decision: z.enum(['approved', 'declined']),
        reason: line(500),
      }),
    )
    .output(z.object({ rebase: Rebase })),
  withdrawRebase: oc
    .route({
      method: 'POST',
      path: '/metrics/{metricId}/rebases/{rebaseId}/withdrawal',
      tags,
      summary: 'Take a decision about new limits back; it stays visible',
    })
    .input(z.strictObject({ ...byMetric, rebaseId: Id, reason: line(500) }))
    .output(z.object({ rebase: Rebase })),
  excludeMeasurement: oc
    .route({
      method: 'POST',
      path: '/metrics/{metricId}/exclusions',
      tags,
      summary: 'Leave a point out of limits, rules and verdicts, or count it again',
      successStatus: 201,
    })
    .input(z.strictObject({ ...byMetric, periodStart: PlainDate, excluded: z.boolean(), reason: line(500) }))
    .output(z.object({ exclusion: Exclusion })),
  downloadChart: oc
    .route({
      method: 'GET',
      path: '/metrics/{metricId}/chart.svg',
      tags,
      summary: 'The chart as an SVG file',
    })
    .input(
      z.strictObject({
        ...chosen,
        language: z.enum(['en', 'de']).default('en'),
        region: Region.optional(),
        theme: z.enum(['light', 'dark']).default('light'),
      }),
    )
    .output(z.file()),
  downloadSeries: oc
    .route({
      method: 'GET',
      path: '/metrics/{metricId}/series.csv',
      tags,
      summary: 'The series with limits, states and reasons as a CSV file',
    })
    .input(z.strictObject(chosen))
    .output(z.file()),

  previewImport: oc
    .route({
      method: 'POST',
      path: '/metrics/{metricId}/import-previews',
      tags,
      summary: 'What a CSV file holds, and what importing it would do',
    })
    .input(z.strictObject({ ...byMetric, file: SeriesFile, mapping: ImportMapping.partial().optional() }))
    .output(z.object({ preview: ImportPreview })),
  importSeries: oc
    .route({
      method: 'POST',
      path: '/metrics/{metricId}/imports',
      tags,
      summary: 'Import a CSV series; the same file twice changes nothing',
      successStatus: 201,
    })
    .input(z.strictObject({ ...byMetric, file: SeriesFile, mapping: ImportMapping }))
    .output(z.object({ report: ImportReport })),
  listImports: oc
    .route({
      method: 'GET',
      path: '/metrics/{metricId}/imports',
      tags,
      summary: 'Earlier imports and their reports',
    })
    .input(z.strictObject(byMetric))
    .output(z.object({ reports: z.array(ImportReport) })),
}
