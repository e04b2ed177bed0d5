import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, PlainDate } from './common.ts'

/** What the reviews want of whoever asks, today. */
export const ReviewsDue = z.object({
  /** Meetings of today that are led by them, are their team's, or everybody's; and those that run. */
  meetings: z.array(z.object({ reviewId: Id, name: z.string(), plannedOn: PlainDate, running: z.boolean() })),
  /** What they took away from meetings and have not done. */
  actions: z.array(
    z.object({ id: Id, title: z.string(), dueOn: PlainDate.nullable(), reviewId: Id, plannedOn: PlainDate }),
  ),
  /** Gains of theirs to check now, and those that show a signal to the worse before the next check. */
  watches: z.array(
    z.object({
      improvementId: Id,
      sentence: z.string(),
      reason: z.enum(['check_due', 'gain_may_slip']),
      /** The day of the check; null for an early flag. */
      dueOn: PlainDate.nullable(),
    }),
  ),
})
export type ReviewsDue = z.infer<typeof ReviewsDue>

export const reviewsDueRoutes = {
  listReviewsDue: oc
    .route({
      method: 'GET',
      path: '/reviews/due-for-me',
      tags: ['reviews'],
      summary: 'Meetings of today, actions from meetings and watched gains that wait for me',
    })
    .input(z.strictObject({}))
    .output(z.object({ due: ReviewsDue })),
}
