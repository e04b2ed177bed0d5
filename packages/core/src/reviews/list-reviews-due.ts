import { type ReviewsDue, reviews } from '@ratchet/contract'
import { allow, dateIn, inputOf, query, type Scope } from '../foundation/index.ts'
import { getMember, getWorkspace, selectTeams } from '../people/index.ts'
import { openActionsOf } from './action-store.ts'
import { checksDueOf, findEarlyFlags, watchedGains } from './agenda/watches.ts'
import { meetingsOf, stateOfMeeting } from './meetings.ts'
import { selectReviews } from './review-store.ts'
import { concernOf } from './team-rules.ts'

const day = 86_400_000

/** What the reviews want of whoever asks, today: meetings, actions taken away, gains of theirs to look at. */
export const listReviewsDue = query({
  name: 'list-reviews-due',
  allow: allow.viewers,
  input: inputOf(reviews.listReviewsDue),
  run: async (scope): Promise<{ due: ReviewsDue }> => {
    const { memberId } = scope.actor
    if (memberId === null) return { due: { meetings: [], actions: [], watches: [] } }
    return {
      due: {
        meetings: await meetingsFor(scope, memberId),
        actions: await openActionsOf(scope, memberId),
        watches: await watchesOf(scope, memberId),
      },
    }
  },
})

/** Of today, or begun and not ended. */
async function meetingsFor(scope: Scope, memberId: string): Promise<ReviewsDue['meetings']> {
  const { teamIds } = await getMember(scope, memberId)
  const concerns = concernOf(await selectTeams(scope), { teamIds, leaderId: memberId })
  const records = (await selectReviews(scope)).filter(concerns)
  const window = {
    from: new Date(scope.now.getTime() - 2 * day),
    to: new Date(scope.now.getTime() + 2 * day),
  }
  const meetings = await meetingsOf(scope, records, window)
  return records.flatMap(({ id, name }) =>
    (meetings.get(id) ?? []).flatMap((meeting) => {
      const state = stateOfMeeting(meeting, scope.now)
      const isDue = state === 'due' || state === 'running'
      return isDue ? [{ reviewId: id, name, plannedOn: meeting.plannedOn, running: state === 'running' }] : []
    }),
  )
}

/** The same finders as in a momentum check, of the gains that the member owns. */
async function watchesOf(scope: Scope, memberId: string): Promise<ReviewsDue['watches']> {
  const today = dateIn((await getWorkspace(scope)).zone, scope.now)
  const gains = await watchedGains(scope, { teamIds: null, ownerId: memberId, today })
  const found = [...checksDueOf(gains, today), ...(await findEarlyFlags(scope, gains))]
  return found.flatMap(({ subject, reason, facts }) => {
    if (subject.id === null) return []
    const isCheck = reason === 'check_due'
    return {
      improvementId: subject.id,
      sentence: subject.label,
      reason: isCheck ? ('check_due' as const) : ('gain_may_slip' as const),
      dueOn: isCheck ? String(facts.dueOn) : null,
    }
  })
}
