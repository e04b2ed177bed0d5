import { z } from 'zod'
import { Id, Instant } from './common.ts'

/** A calendar to subscribe to. Its link is shown once, when it is made. */
export const CalendarFeed = z.object({
  id: Id,
  /** Null for one's own reviews. */
  teamId: Id.nullable(),
  createdAt: Instant,
})
export type CalendarFeed = z.infer<typeof CalendarFeed>
