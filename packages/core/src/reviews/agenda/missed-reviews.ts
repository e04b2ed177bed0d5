import { meetingsOf, stateOfMeeting } from '../meetings.ts'
import { selectReviews } from '../review-store.ts'
import { type AgendaSource, cut } from './source.ts'

const day = 86_400_000

/** Reviews whose latest meetings nobody held: a habit that slips is found here. */
export const missedReviews: AgendaSource = {
  name: 'missed_reviews',
  kinds: ['practice'],
  async find(scope, { reviewId, teamIds, since }) {
    const reviews = (await selectReviews(scope)).filter(
      ({ id, endedAt, teamId }) =>
        id !== reviewId &&
        endedAt === null &&
        (teamIds === null || (teamId !== null && teamIds.includes(teamId))),
    )
    const from = new Date(Math.min(since.getTime(), scope.now.getTime() - day))
    const meetings = await meetingsOf(scope, reviews, { from, to: scope.now })
    const findings = reviews.flatMap((review) => {
      const missed = (meetings.get(review.id) ?? []).filter(
        (meeting) => meeting.plannedAt >= from && stateOfMeeting(meeting, scope.now) === 'missed',
      )
      if (missed.length === 0) return []
      return {
        source: 'missed_reviews' as const,
        reason: 'review_missed',
        subject: { kind: 'review' as const, id: review.id, label: review.name },
        facts: { count: missed.length, latest: missed.at(-1)!.plannedOn },
        offers: ['capture' as const, 'nothing_to_do' as const, 'carry' as const],
      }
    })
    return cut(findings.sort((a, b) => Number(b.facts.count) - Number(a.facts.count)))
  },
}
