import { useQuery } from '@tanstack/react-query'
import { api, type DueForMe, type DueItem, dueRanks, useMe } from '../../api/index.ts'
import { todayIn } from '../../format/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'

/** Meetings of today, actions from meetings, and watched gains that wait for the reader. */
export function useReviewsDue(): DueForMe {
  const words = useMessages().due
  const format = useFormat()
  const today = todayIn(useMe().workspace.zone)
  const found = useQuery(api.reviews.listReviewsDue.queryOptions({ input: {} }))
  const due = found.data?.due
  const meetings = (due?.meetings ?? []).map(
    ({ reviewId, name, plannedOn, running }): DueItem => ({
      ...{ key: `meeting ${reviewId} ${plannedOn}`, rank: dueRanks.meeting, day: plannedOn },
      ...{ sentence: words.meeting(name), why: running ? words.running : words.meetingToday, late: false },
      ...{ action: running ? words.join : words.begin, about: name },
      link: { to: '/reviews/$reviewId/$plannedOn', params: { reviewId, plannedOn } },
    }),
  )
  const actions = (due?.actions ?? []).map(
    ({ id, title, dueOn, reviewId, plannedOn }): DueItem => ({
      ...{ key: `review action ${id}`, rank: dueRanks.action, day: dueOn, sentence: title },
      why: dueOn ? words.actionBy(format.day(dueOn)) : words.actionFrom(format.day(plannedOn)),
      ...{ late: dueOn !== null && dueOn < today, action: words.open, about: title },
      link: { to: '/reviews/$reviewId/$plannedOn', params: { reviewId, plannedOn } },
    }),
  )
  const watches = (due?.watches ?? []).map(
    ({ improvementId, sentence, reason, dueOn }): DueItem => ({
      ...{ key: `${reason} ${improvementId}`, rank: dueRanks.watch, day: dueOn },
      sentence: reason === 'check_due' ? words.check(sentence) : words.flag(sentence),
      why: reason === 'check_due' && dueOn ? words.checkBy(format.day(dueOn)) : words.flagWhy,
      ...{ late: reason === 'gain_may_slip', action: words.look, about: sentence },
      link: { to: '/improvements/$id', params: { id: improvementId } },
    }),
  )
  return {
    items: [...meetings, ...actions, ...watches],
    pending: found.isPending,
    error: found.error,
    retry: () => void found.refetch(),
  }
}
