import { staleAfterDays } from '@ratchet/contract'

/** What the history tells of one improvement that was accepted at some time. Moments as numbers, the earliest first. */
export interface Timeline {
  acceptedAt: number
  /** Closed or merged; null while it is open. */
  endedAt: number | null
  owners: readonly { at: number; ownerId: string | null }[]
  reviews: readonly { at: number; nextReviewOn: string | null }[]
  /** When people did something about it, with the day it was. */
  touches: readonly { at: number; on: string }[]
}

export interface StockAt {
  inHand: number
  ownerless: number
  stale: number
}

/**
 * How many improvements were in hand at a moment, how many of these without an owner, and how many stale: untouched past
 * their review date, or without one for ninety days. The same rule as the backlog's health, asked of the past.
 *
 * @param moment the end of a period
 * @param today the last day of the period
 */
export function stockAt(timelines: readonly Timeline[], moment: number, today: string): StockAt {
  const stock = { inHand: 0, ownerless: 0, stale: 0 }
  for (const timeline of timelines) {
    if (timeline.acceptedAt >= moment || (timeline.endedAt !== null && timeline.endedAt < moment)) continue
    stock.inHand += 1
    if ((lastBefore(timeline.owners, moment)?.ownerId ?? null) === null) stock.ownerless += 1
    if (isStale(timeline, moment, today)) stock.stale += 1
  }
  return stock
}

function isStale({ reviews, touches, acceptedAt }: Timeline, moment: number, today: string): boolean {
  const nextReviewOn = lastBefore(reviews, moment)?.nextReviewOn ?? null
  const touched = lastBefore(touches, moment)
  if (nextReviewOn === null) return (touched?.at ?? acceptedAt) <= moment - staleAfterDays * 86_400_000
  return nextReviewOn < today && (touched?.on ?? '') <= nextReviewOn
}

function lastBefore<Entry extends { at: number }>(
  entries: readonly Entry[],
  moment: number,
): Entry | undefined {
  return entries.findLast(({ at }) => at < moment)
}
