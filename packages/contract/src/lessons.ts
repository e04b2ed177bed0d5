import { z } from 'zod'
import { Id, PlainDate } from './common.ts'
import { Status } from './improvement.ts'
import { OverallAnswer } from './verdict.ts'

/** What earlier improvements teach: how well forecasts came true, and what was learnt from the like. */

/** One forecast that can be compared: what was expected when the contract was frozen, and what the verdict found. */
export const ForecastCase = z.object({
  improvementId: Id,
  sentence: z.string(),
  metricName: z.string(),
  unit: z.string(),
  judgedOn: PlainDate,
  baseline: z.number(),
  expected: z.number(),
  actual: z.number(),
  /** Change that came over change that was expected: 1 as foreseen, 0 nothing, below 0 the other way. */
  ratio: z.number(),
  /** Whether what came lies in the range that was bet on. */
  within: z.boolean(),
})
export type ForecastCase = z.infer<typeof ForecastCase>

export const Calibration = z.object({
  /** Newest first. */
  cases: z.array(ForecastCase),
  /** `none` nothing to compare · `few` single cases, no spread is claimed · `enough` median and quartiles mean something. */
  standing: z.enum(['none', 'few', 'enough']),
  median: z.number().nullable(),
  /** The middle half of the ratios lies from `low` to `high`; null while they are too few. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  within: z.number().int(),
})
export type Calibration = z.infer<typeof Calibration>

/** An earlier improvement whose sentence is alike, with what became of it. */
export const PastLesson = z.object({
  improvementId: Id,
  sentence: z.string(),
  status: Status,
  likeness: z.number().min(0).max(1),
  lapNumber: z.number().int(),
  endedOn: PlainDate,
  /** Null where it was given up before a verdict, or ended without a series. */
  overall: OverallAnswer.nullable(),
  ending: z.enum(['decided', 'unproven', 'given_up']),
  lesson: z.string(),
})
export type PastLesson = z.infer<typeof PastLesson>
