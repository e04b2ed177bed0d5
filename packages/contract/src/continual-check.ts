import { z } from 'zod'

export const continualParts = [
  'vision',
  'stakeholders',
  'baseline',
  'target',
  'measurement',
  'momentum',
  'recurrence',
] as const
/** What makes improving continual. `measurement` is the one after the change. */
export const ContinualPart = z.enum(continualParts)
export type ContinualPart = z.infer<typeof ContinualPart>

export const partStates = ['there', 'missing', 'ahead', 'unsaid'] as const
/** `ahead`: the work has not come so far. `unsaid`: a plan does not tell. */
export const PartState = z.enum(partStates)
export type PartState = z.infer<typeof PartState>

export const continualAnswers = ['continual', 'one_off', 'under_way', 'cannot_tell'] as const
export const ContinualAnswer = z.enum(continualAnswers)
export type ContinualAnswer = z.infer<typeof ContinualAnswer>

export const ContinualCheck = z.object({
  answer: ContinualAnswer,
  /** Every part in its order; `reason` is a code that the interface words. */
  parts: z.array(z.object({ part: ContinualPart, state: PartState, reason: z.string() })),
})
export type ContinualCheck = z.infer<typeof ContinualCheck>
