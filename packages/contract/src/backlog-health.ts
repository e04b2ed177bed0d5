import { z } from 'zod'
import { Id } from './common.ts'

/**
 * The lists that the numbers of backlog health are counted from, each a filter of the backlog. `in_hand`: accepted and
 * not ended · `lately`: in the last ninety days · `unprioritised`: of `to_prioritise`, what has no place in the ranking
 * · `not_reviewed`: in hand, with its review date past or without one · `in_progress`: on an open lap, until judged.
 */
export const healthLists = [
  'open',
  'in_hand',
  'unowned',
  'to_prioritise',
  'unprioritised',
  'not_reviewed',
  'answer_due_lately',
  'answered_late',
  'new_lately',
  'closed_lately',
  'stale',
  'in_progress',
] as const
export const HealthList = z.enum(healthLists)
export type HealthList = z.infer<typeof HealthList>

export const latelyDays = 90
/** Without a review date, untouched for so long counts as stale. */
export const staleAfterDays = 90

const Percent = z.number().min(0).nullable()

/** The backlog of one team. A percentage of nothing is null. */
export const TeamHealth = z.object({
  /** Null for what belongs to no team. */
  teamId: Id.nullable(),
  counts: z.record(HealthList, z.number().int().nonnegative()),
  ownedPercent: Percent,
  prioritisedPercent: Percent,
  reviewedInTimePercent: Percent,
  answeredInTimePercent: Percent,
  /** Closed by new of the last ninety days; above 100 the backlog shrinks. */
  clearancePercent: Percent,
  stalePercent: Percent,
  /** Whole days since the open ones were captured; null without any. */
  medianAgeDays: z.number().int().nonnegative().nullable(),
  oldestAgeDays: z.number().int().nonnegative().nullable(),
  wipLimit: z.number().int().positive().nullable(),
  wipBroken: z.boolean(),
})
export type TeamHealth = z.infer<typeof TeamHealth>

/** How much a team has in progress, and how much it may have. */
export const WorkInProgress = z.object({
  teamId: Id,
  inProgress: z.number().int().nonnegative(),
  wipLimit: z.number().int().positive(),
  broken: z.boolean(),
})
export type WorkInProgress = z.infer<typeof WorkInProgress>
