import { z } from 'zod'
import { Id } from './common.ts'

/** An improvement whose history, played from its first event on, does not end where its rows stand. */
export const ReplayDifference = z.object({
  improvementId: Id,
  sentence: z.string(),
  /** What differs: a field, or `lap 2: targets`. */
  fields: z.array(z.string()),
})
export type ReplayDifference = z.infer<typeof ReplayDifference>
