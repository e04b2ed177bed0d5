import { z } from 'zod'
import { Id, line, PlainDate, prose } from './common.ts'
import { attributeNameLength, attributeValueLength } from './record-import.ts'

/** A trend is looked for in the last quarter, as far as tickets are known. */
export const trendWeeks = 13

/** The smallest experiment of a trend review: one category, counted by day, against eight weeks of its own. */
export const experimentDefaults = { weeks: 8, season: 7, followupDays: 28, settlingInDays: 0 }

export const CategoryTrend = z.object({
  value: z.string(),
  tickets: z.number().int(),
  /** Of all tickets that carry the attribute, 0 to 1; and of this category with all more frequent ones. */
  share: z.number(),
  cumulative: z.number(),
  /** `none`: nothing that chance and the days of the week do not explain. */
  trend: z.enum(['rises', 'falls', 'none', 'too_few']),
  /** Median change of tickets a day from week to week, each weekday compared with itself. */
  slopePerWeek: z.number().nullable(),
  /** Mean tickets a day in the first and the last two weeks. */
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** Adjusted for the number of categories that were looked at. */
  p: z.number().nullable(),
  /** Mature days. */
  days: z.number().int(),
  /** Mean tickets a day, week by week, the earliest first; null for a week without a mature day. */
  weekly: z.array(z.number().nullable()),
})
export type CategoryTrend = z.infer<typeof CategoryTrend>

export const CategoryTrends = z.object({
  attribute: z.string(),
  /** Null while the source holds no ticket. */
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  /** How many categories were tested; the others have too few tickets. */
  tested: z.number().int(),
  /** The most frequent first. */
  categories: z.array(CategoryTrend),
  /** Where to look first: those that rise, by how much. */
  rising: z.array(z.string()),
})
export type CategoryTrends = z.infer<typeof CategoryTrends>

export const ExperimentInput = z.strictObject({
  sourceId: Id,
  attribute: line(attributeNameLength),
  value: line(attributeValueLength),
  /** How many fewer tickets a day would be worth it, as a share of the baseline. */
  reduction: z.number().min(0.05, 'must be 5 % at least').max(0.95, 'must be 95 % at most').default(0.3),
  weeks: z.number().int().min(4).max(26).default(experimentDefaults.weeks),
})
export type ExperimentInput = z.infer<typeof ExperimentInput>

export const ExperimentDraft = z.object({
  metricName: z.string(),
  baselineFrom: PlainDate,
  baselineTo: PlainDate,
  /** Mature days in it. */
  days: z.number().int(),
  mean: z.number(),
  target: z.number(),
  /** Days after the change that show it in 80 of 100 cases; null when none do. */
  daysNeeded: z.number().int().nullable(),
  /** With a change that goes live tomorrow. */
  earliestJudgingOn: PlainDate.nullable(),
  /** Why it cannot start, in one sentence; null when it can. */
  refusal: z.string().nullable(),
})
export type ExperimentDraft = z.infer<typeof ExperimentDraft>

export const ExperimentStart = ExperimentInput.extend({
  /** The sentence of the improvement. */
  sentence: line(280),
  description: prose(4000).default(''),
  teamId: Id.nullable().default(null),
  ownerId: Id.nullable().default(null),
})
export type ExperimentStart = z.infer<typeof ExperimentStart>
