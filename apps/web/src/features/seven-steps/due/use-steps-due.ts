import type { StepNeed } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api, type DueForMe, type DueItem, dueRanks, useMe } from '../../../api/index.ts'
import { todayIn } from '../../../format/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'

/** What the seven steps want of the reader: verdicts to compute, read or decide on, actions, gates, reviews. */
export function useStepsDue(): DueForMe {
  const found = useQuery(api.sevenSteps.listStepsDue.queryOptions({ input: {} }))
  const inWords = useNeedWords(todayIn(useMe().workspace.zone))
  return {
    items: (found.data?.due ?? []).map(inWords),
    pending: found.isPending,
    error: found.error,
    retry: () => void found.refetch(),
  }
}

function useNeedWords(today: string) {
  const words = useMessages().today
  const format = useFormat()
  return (need: StepNeed): DueItem => {
    const { kind, sentence, improvementId, day, title } = need
    const on = day ? format.day(day) : ''
    const late =
      kind === 'reopened' || ((kind === 'action' || kind === 'review') && day !== null && day < today)
    const said = {
      reopened: [words.reopened(sentence), words.reopenedWhy, words.reopenedAction],
      judge: [words.judge(sentence), words.judgeWhy(on), words.judgeAction],
      read: [words.read(sentence), words.readWhy, words.readAction],
      decide: [words.decide(sentence), words.decideWhy, words.decideAction],
      authorise: [words.authorise(sentence), words.authoriseWhy, words.authoriseAction],
      take_on: [words.takeOn(sentence), words.takeOnWhy, words.takeOnAction],
      action: [words.action(title), day ? words.actionDue(sentence, on) : sentence, words.actionOpen],
      gate: [words.gate(sentence), '', words.gateAction],
      review: [words.review(sentence), words.reviewWhy(on), words.reviewAction],
    } as const
    const [told, why, action] = said[kind]
    return {
      ...{
        key: `${kind} ${improvementId} ${title}`,
        rank: dueRanks[kind],
        day,
        sentence: told,
        why,
        late,
        action,
      },
      about: sentence,
      link: { to: '/improvements/$id', params: { id: improvementId } },
    }
  }
}
