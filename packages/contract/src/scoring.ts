import { z } from 'zod'
import { FiniteNumber, Id, Instant, line, PersonRef, prose } from './common.ts'

const amount = FiniteNumber.min(0, 'must not be negative').max(1e12, 'is larger than anything we reckon with')
const grade = z.number().int().min(1, 'must lie from 1 to 5').max(5, 'must lie from 1 to 5')

/** What an improvement is expected to bring: a range, because nobody knows the number. */
export const ExpectedValue = z
  .strictObject({ low: amount, high: amount, unit: line(40), whose: prose(120) })
  .refine(({ low, high }) => low <= high, { message: 'must not lie below the lower end', path: ['high'] })
export type ExpectedValue = z.infer<typeof ExpectedValue>

/** Person-days, as a range. */
export const Effort = z
  .strictObject({
    lowDays: amount.refine((days) => days > 0, 'must be more than nothing'),
    highDays: amount,
  })
  .refine(({ lowDays, highDays }) => lowDays <= highDays, {
    message: 'must not lie below the lower end',
    path: ['highDays'],
  })
export type Effort = z.infer<typeof Effort>

/** What could go wrong with doing it: likelihood times impact, each from 1 to 5. */
export const Risk = z.strictObject({ likelihood: grade, impact: grade, note: prose(2000) })
export type Risk = z.infer<typeof Risk>

export const sourceKinds = [
  'incident',
  'monitoring',
  'survey',
  'audit',
  'retrospective',
  'conversation',
  'other',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Where an improvement came from, with a link to it where there is one. */
export const Source = z.strictObject({
  kind: z.enum(sourceKinds),
  link: z
    .string()
    .trim()
    .max(2000)
    .refine((link) => link === '' || /^https?:\/\//i.test(link), 'must begin with http:// or https://'),
})
export type Source = z.infer<typeof Source>

/** What people think of an improvement before it is begun. Everything may be unknown. */
export const Estimates = z.strictObject({
  value: ExpectedValue.nullable(),
  effort: Effort.nullable(),
  risk: Risk.nullable(),
  /** 5 cannot wait. */
  urgency: grade.nullable(),
  /** How sure one is that the value comes at all, in percent. */
  confidencePercent: z.number().int().min(0).max(100).nullable(),
  source: Source.nullable(),
})
export type Estimates = z.infer<typeof Estimates>

export const methodKinds = ['value_effort_risk', 'wsjf'] as const
export const MethodKind = z.enum(methodKinds)
export type MethodKind = z.infer<typeof MethodKind>

const weight = FiniteNumber.min(0, 'must not be negative').max(3, 'must be 3 at most')

/** How scores are reckoned. The formulas stand in core's scoring-rules.ts and in the guide. */
export const ScoringSettings = z.strictObject({
  weights: z.strictObject({
    value: weight,
    effort: weight,
    /** The share of a score that the gravest risk takes away. */
    risk: FiniteNumber.min(0, 'must not be negative').max(1, 'must be 1 at most'),
    /** Read by WSJF only. */
    urgency: weight,
  }),
  /** What one of a unit is worth in points; a value in another unit cannot be compared. */
  rates: z
    .array(z.strictObject({ unit: line(40), points: amount }))
    .max(50)
    .refine((rates) => new Set(rates.map(({ unit }) => unit)).size === rates.length, 'names a unit twice'),
  /** Read by WSJF only: the points that count as ten out of ten. */
  fullValuePoints: amount.refine((points) => points > 0, 'must be more than nothing'),
})
export type ScoringSettings = z.infer<typeof ScoringSettings>

export const ScoringMethod = z.object({
  /** 0 is the built-in one. */
  version: z.number().int().nonnegative(),
  kind: MethodKind,
  settings: ScoringSettings,
  reason: z.string(),
  setBy: PersonRef.nullable(),
  setAt: Instant.nullable(),
})
export type ScoringMethod = z.infer<typeof ScoringMethod>

/** From the low to the high end; `middle` decides the order. */
export const Score = z.object({ low: z.number(), middle: z.number(), high: z.number() })
export type Score = z.infer<typeof Score>

/** One factor of a score, as the reader may reckon it again. */
export const ScorePart = z.object({
  name: z.enum(['value', 'confidence', 'urgency', 'risk', 'effort']),
  low: z.number(),
  high: z.number(),
})
export type ScorePart = z.infer<typeof ScorePart>

export const missingEstimates = ['value', 'effort', 'unit_without_rate', 'urgency'] as const
export type MissingEstimate = (typeof missingEstimates)[number]

export const Ranked = z.object({
  rank: z.number().int().positive(),
  improvementId: Id,
  /** Null when it stands here by hand and could not be scored. */
  score: Score.nullable(),
  parts: z.array(ScorePart),
  /** The next one of the list has a range that holds this one's middle, or the other way round. */
  likeNext: z.boolean(),
  byHand: z.object({ reason: z.string(), by: PersonRef, scoredRank: z.number().int().nullable() }).nullable(),
})
export type Ranked = z.infer<typeof Ranked>

export const Unranked = z.object({ improvementId: Id, missing: z.array(z.enum(missingEstimates)) })
export type Unranked = z.infer<typeof Unranked>
