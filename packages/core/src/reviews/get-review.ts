import { reviews } from '@ratchet/contract'
import { allow, dateIn, inputOf, query } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { actionsOf } from './action-store.ts'
import { meetingsOf, stateOfMeeting, summaryOf } from './meetings.ts'
import { habitOf } from './occurrence-rules.ts'
import { findReview } from './review-store.ts'
import { viewReview } from './review-view.ts'

const day = 86_400_000
const shownAhead = 6
const shownBackDays = 182

/** One review: its meetings, past and next, and the habit by month. */
export const getReview = query({
  name: 'get-review',
  allow: allow.viewers,
  input: inputOf(reviews.getReview),
  run: async (scope, { reviewId }) => {
    const record = await findReview(scope, reviewId)
    const { now } = scope
    const today = dateIn((await getWorkspace(scope)).zone, now)
    const months = lastTwelveMonths(today)
    const window = { from: new Date(`${months[0]}-01T00:00:00Z`), to: new Date(now.getTime() + 800 * day) }
    const meetings = (await meetingsOf(scope, [record], window)).get(reviewId) ?? []
    const ahead = meetings.filter((meeting) => stateOfMeeting(meeting, now) === 'planned')
    const last = ahead[shownAhead - 1] ?? ahead.at(-1)
    const shown = meetings.filter(
      ({ startsAt }) =>
        startsAt.getTime() > now.getTime() - shownBackDays * day && (!last || startsAt <= last.startsAt),
    )
    const habitIn = (chosen: typeof meetings) =>
      habitOf(chosen.map((meeting) => stateOfMeeting(meeting, now)))
    return {
      review: await viewReview(scope, record),
      occurrences: shown.map((meeting) => summaryOf(meeting, now)),
      habit: habitIn(meetings),
      months: months.map((month) => ({
        month,
        ...habitIn(meetings.filter(({ plannedOn }) => plannedOn.startsWith(month))),
      })),
      openActions: await actionsOf(scope, reviewId, 'open'),
    }
  },
})

/** `YYYY-MM`, the earliest first, with the month of today as the last. */
function lastTwelveMonths(today: string): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: 12 }, (_, index) => {
    const month = last - 11 + index
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
