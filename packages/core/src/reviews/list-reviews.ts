import { type OccurrenceState, type ReviewSummary, reviews } from '@ratchet/contract'
import { allow, inputOf, query, type Scope } from '../foundation/index.ts'
import { type Meeting, meetingsOf, stateOfMeeting, summaryOf } from './meetings.ts'
import { habitOf } from './occurrence-rules.ts'
import { type ReviewRecord, selectReviews } from './review-store.ts'
import { viewReviews } from './review-view.ts'

const day = 86_400_000
/** Half a year back says whether it is a habit; some rules meet once a year. */
const window = { back: 182, ahead: 400 }

/** Every review with its next meeting and its habit of the last half year. */
export const listReviews = query({
  name: 'list-reviews',
  allow: allow.viewers,
  input: inputOf(reviews.listReviews),
  run: async (scope) => {
    const records = await selectReviews(scope)
    const meetings = await meetingsAround(scope, records)
    const views = await viewReviews(scope, records)
    return { reviews: views.map((view) => summarise(view, meetings.get(view.id) ?? [], scope.now)) }
  },
})

export const meetingsAround = (scope: Scope, records: readonly ReviewRecord[]) =>
  meetingsOf(scope, records, {
    from: new Date(scope.now.getTime() - window.back * day),
    to: new Date(scope.now.getTime() + window.ahead * day),
  })

function summarise(
  view: Omit<ReviewSummary, 'next' | 'latest' | 'habit'>,
  meetings: Meeting[],
  now: Date,
): ReviewSummary {
  const told = meetings.map((meeting) => ({ meeting, state: stateOfMeeting(meeting, now) }))
  const first = (wanted: OccurrenceState) => told.find(({ state }) => state === wanted)
  const next = first('running') ?? first('due') ?? first('planned')
  const latest = told.findLast(({ state }) => state === 'held' || state === 'missed')
  return {
    ...view,
    next: next ? summaryOf(next.meeting, now) : null,
    latest: latest ? summaryOf(latest.meeting, now) : null,
    habit: habitOf(told.map(({ state }) => state)),
  }
}
