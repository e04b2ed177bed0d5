import type { Habit } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { meetingsOf, stateOfMeeting } from './meetings.ts'
import { habitOf } from './occurrence-rules.ts'
import { selectReviews } from './review-store.ts'

/**
 * How many meetings of all reviews were planned and held in each stretch between two moments.
 *
 * @param moments the earliest first; one more than there are stretches
 */
export async function heldOfPlanned(scope: Scope, moments: readonly Date[]): Promise<Habit[]> {
  const [from, to] = [moments[0], moments.at(-1)]
  if (!from || !to) return []
  const all = [...(await meetingsOf(scope, await selectReviews(scope), { from, to })).values()].flat()
  return moments.slice(0, -1).map((start, place) => {
    const next = moments[place + 1]!
    const within = all.filter(({ startsAt }) => startsAt >= start && startsAt < next)
    return habitOf(within.map((meeting) => stateOfMeeting(meeting, scope.now)))
  })
}
