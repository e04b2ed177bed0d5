import { useQuery } from '@tanstack/react-query'
import { api, type DueForMe, dueRanks, useMe } from '../../api/index.ts'
import { daysBetween, todayIn } from '../../format/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'

/** Sentences that wait for the reader's answer, by the promised day. */
export function useAnswersDue(): DueForMe {
  const words = useMessages().today
  const format = useFormat()
  const { member, workspace } = useMe()
  const today = todayIn(workspace.zone)
  const list = useQuery(
    api.backlog.listImprovements.queryOptions({
      input: { status: ['idea'], answerDueFromId: member.id, order: 'reply_by', limit: 100 },
    }),
  )
  const owed = (list.data?.improvements ?? []).filter(({ triageOwner }) => triageOwner?.id === member.id)
  return {
    items: owed.map(({ id, sentence, replyBy }) => {
      const daysLate = Math.max(0, daysBetween(replyBy, today))
      const day = format.day(replyBy)
      return {
        ...{ key: `answer ${id}`, rank: dueRanks.answer, day: replyBy, sentence: words.answer(sentence) },
        why: daysLate > 0 ? words.answerLate(day, daysLate) : words.answerBy(day),
        late: daysLate > 0,
        action: words.answerAction,
        about: sentence,
        link: { to: '/improvements/$id', params: { id } },
      }
    }),
    pending: list.isPending,
    error: list.error,
    retry: () => void list.refetch(),
  }
}
