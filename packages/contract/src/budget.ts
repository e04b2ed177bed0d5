import { z } from 'zod'
import { FiniteNumber, Id, Instant, line, PersonRef, prose, Version, Zone } from './common.ts'
import { DateFormat, Rejection } from './metrics.ts'

export const budgetings = ['occurrences', 'timeslices', 'ratio_timeslices'] as const
/**
 * What the budget counts, as OpenSLO has it: events, slices of time that were good enough, or the mean of the slices'
 * own shares.
 */
export const Budgeting = z.enum(budgetings)
export type Budgeting = z.infer<typeof Budgeting>

export const comparisons = ['lt', 'lte', 'gt', 'gte'] as const
export const Comparison = z.enum(comparisons)

/** How readings become good and bad. */
export const Indicator = z.discriminatedUnion('kind', [
  /** Each reading counts events: how many were bad, of how many. */
  z.strictObject({ kind: z.literal('events') }),
  /** Each reading is a state that holds until the next one, though not longer than `holdMinutes`. Weighted by time. */
  z.strictObject({
    kind: z.literal('states'),
    holdMinutes: z
      .number()
      .int()
      .min(1)
      .max(7 * 1440),
  }),
  /** Each reading is a measured value, good when it compares so with the threshold. */
  z.strictObject({ kind: z.literal('values'), op: Comparison, threshold: FiniteNumber }),
])
export type Indicator = z.infer<typeof Indicator>

export const calendarUnits = ['day', 'week', 'month', 'quarter', 'year'] as const
/** In time, never in rows: the last days up to now, or a calendar unit in the level's zone. */
export const BudgetWindow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rolling'), days: z.number().int().min(1).max(366) }),
  z.strictObject({ kind: z.literal('calendar'), unit: z.enum(calendarUnits) }),
])
export type BudgetWindow = z.infer<typeof BudgetWindow>

export const paces = ['normal', 'careful', 'frozen'] as const
/** How fast a team releases: as always, only with a second look, or nothing but repairs. */
export const Pace = z.enum(paces)
export type Pace = z.infer<typeof Pace>

/** A share that leaves a budget. */
export const Objective = FiniteNumber.refine(
  (share) => share > 0 && share < 1,
  'must lie between 0 and 1, both excluded: 0.999 for 99.9 %. An objective of 100 % leaves no budget, so that nothing could ever be changed',
)

export const serviceLevelFields = {
  name: line(160),
  description: prose(4000),
  serviceId: Id.nullable(),
  indicator: Indicator,
  target: Objective,
  budgeting: Budgeting,
  /** Length of a slice, and of the steps in which the budget is followed. */
  sliceMinutes: z.number().int().min(1).max(1440),
  /** Share of a slice that makes it a good one; only slices use it. */
  sliceTarget: FiniteNumber.refine((share) => share > 0 && share <= 1, 'must lie above 0 and not above 1'),
  window: BudgetWindow,
  zone: Zone,
  /** Share of the budget below which releases are to be careful. */
  carefulBelow: FiniteNumber.refine((share) => share >= 0 && share <= 1, 'must lie between 0 and 1'),
  /** Share of the budget below which nothing but repairs is released; at most `carefulBelow`. */
  frozenBelow: FiniteNumber.refine((share) => share >= -1 && share <= 1, 'must lie between -1 and 1'),
}

export const advisedPaces = [...paces, 'unknown'] as const
export const AdvisedPace = z.enum(advisedPaces)
export type AdvisedPace = z.infer<typeof AdvisedPace>

/** How a budget stood at one moment: what lists show. */
export const BudgetStanding = z.object({
  asOf: Instant,
  /** Share of good ones; null when nothing is known in the window. */
  sli: z.number().nullable(),
  /** Share of the budget that is left; below 0 it is overdrawn. */
  remaining: z.number().nullable(),
  /** Share of the window's elapsed time for which there are readings. */
  known: z.number(),
  pace: AdvisedPace,
})
export type BudgetStanding = z.infer<typeof BudgetStanding>

export const ServiceLevel = z.object({
  id: Id,
  ...serviceLevelFields,
  /** Whether it came from an OpenSLO document. */
  fromOpenSlo: z.boolean(),
  standing: BudgetStanding.nullable(),
  latestReadingAt: Instant.nullable(),
  readingCount: z.number().int(),
  createdAt: Instant,
  archivedAt: Instant.nullable(),
  version: Version,
})
export type ServiceLevel = z.infer<typeof ServiceLevel>

export const BurnPair = z.object({
  policy: z.string(),
  severity: z.enum(['page', 'ticket']),
  longMinutes: z.number(),
  shortMinutes: z.number(),
  /** Burn rate that both windows must exceed. */
  factor: z.number(),
  longRate: z.number().nullable(),
  shortRate: z.number().nullable(),
  firing: z.boolean(),
  /** Stretches of the window in which it would have told somebody. */
  fired: z.array(z.object({ from: Instant, until: Instant })),
})
export type BurnPair = z.infer<typeof BurnPair>

export const forecastStates = ['exhausted', 'lasts', 'runs_out', 'unknown'] as const
export const paceReasons = [
  'no_readings',
  'plenty_left',
  'below_careful',
  'below_frozen',
  'burning_fast',
  'runs_out_early',
] as const
export const budgetNotes = ['no_readings_in_window', 'mostly_unknown', 'no_short_windows'] as const

/** Where a budget stands and how it came there. */
export const BudgetReport = z.object({
  asOf: Instant,
  /** The window as instants; a calendar window may end after `asOf`. */
  from: Instant,
  until: Instant,
  unit: z.enum(['events', 'minutes', 'slices']),
  bad: z.number(),
  total: z.number(),
  /** How much may be bad of what is known. */
  allowedBad: z.number(),
  /** Minutes that may be bad in the whole window; null where events are counted. */
  allowedMinutes: z.number().nullable(),
  sli: z.number().nullable(),
  consumed: z.number().nullable(),
  remaining: z.number().nullable(),
  known: z.number(),
  burn: z.array(BurnPair),
  forecast: z.object({
    state: z.enum(forecastStates),
    /** When the budget is gone at the mean pace, and the 95 % range of that. */
    at: Instant.nullable(),
    earliest: Instant.nullable(),
    latest: Instant.nullable(),
  }),
  pace: z.object({ advised: AdvisedPace, reasons: z.array(z.enum(paceReasons)) }),
  /** How much was left, from the first reading of the window on, in at most 240 points. */
  trail: z.array(z.object({ at: Instant, remaining: z.number() })),
  notes: z.array(z.enum(budgetNotes)),
})
export type BudgetReport = z.infer<typeof BudgetReport>

export const PaceDecision = z.object({
  id: Id,
  pace: Pace,
  advised: AdvisedPace,
  remaining: z.number().nullable(),
  note: z.string(),
  decidedBy: PersonRef,
  decidedAt: Instant,
})
export type PaceDecision = z.infer<typeof PaceDecision>

/** Which columns of a table hold what. `badColumn` or `goodColumn` with `totalColumn` for events. */
export const ReadingMapping = z.strictObject({
  timeColumn: z.string().max(200),
  /** State or measured value. */
  valueColumn: z.string().max(200).optional(),
  goodColumn: z.string().max(200).optional(),
  badColumn: z.string().max(200).optional(),
  totalColumn: z.string().max(200).optional(),
  /** Words that mean a good state, separated by commas. */
  goodWords: z.string().max(400).optional(),
  /** Only rows whose cell in this column equals `filterValue`. */
  filterColumn: z.string().max(200).optional(),
  filterValue: z.string().max(400).optional(),
  dateFormat: DateFormat,
  decimalMark: z.enum(['.', ',']),
  /** Zone of times that carry none. */
  zone: Zone,
})
export type ReadingMapping = z.infer<typeof ReadingMapping>

export const ReadingImport = z.object({
  id: Id.nullable(),
  fileName: z.string(),
  added: z.number().int(),
  corrected: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  rejections: z.array(Rejection),
  importedAt: Instant.nullable(),
})
export type ReadingImport = z.infer<typeof ReadingImport>

export const ReadingPreview = z.object({
  columns: z.array(z.string()),
  mapping: ReadingMapping.partial(),
  notes: z.array(z.string()),
  sample: z.array(z.record(z.string(), z.string())),
  /** Values of the filter column, the most frequent first. */
  filterValues: z.array(z.string()),
  /** What an import would do; null while the mapping is incomplete. */
  report: ReadingImport.nullable(),
})
export type ReadingPreview = z.infer<typeof ReadingPreview>
