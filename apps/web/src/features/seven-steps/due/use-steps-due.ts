import type { Lap, Status } from '@ratchet/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { api, type DueForMe, type DueItem, dueRanks, useMe } from '../../../api/index.ts'
import { todayIn } from '../../../format/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { type Need, whatNeeds } from './needs.ts'

const alive: Status[] = [
  'accepted',
  'step_1',
  'step_2',
  'step_3',
  'step_4',
  'step_5',
  'measuring',
  'to_be_judged',
  'verified',
  'partly_achieved',
  'not_achieved',
  'done_unproven',
  'sustaining',
  'held',
  'reopened',
]
/** Laps are read only where one can hold an action or a verdict that waits. */
const withOpenWork = new Set<Status>(['step_4', 'step_5', 'measuring', 'to_be_judged', 'reopened'])

/** What the seven steps want of the reader: verdicts to compute, read or decide on, actions, gates, reviews. */
export function useStepsDue(): DueForMe {
  const { member, workspace } = useMe()
  const list = useQuery(api.backlog.listImprovements.queryOptions({ input: { status: alive, limit: 200 } }))
  const improvements = list.data?.improvements ?? []
  const busy = improvements.filter(({ status }) => withOpenWork.has(status))
  const laps = useQueries({
    queries: busy.map(({ id }) => api.sevenSteps.listLaps.queryOptions({ input: { improvementId: id } })),
  })
  const current = new Map<string, Lap>()
  busy.forEach(({ id }, index) => {
    const lap = laps[index]?.data?.laps[0]
    if (lap) current.set(id, lap)
  })
  const today = todayIn(workspace.zone)
  const inWords = useNeedWords(today)
  return {
    items: whatNeeds(member.id, improvements, current, today).map(inWords),
    pending: list.isPending || laps.some(({ isPending }) => isPending),
    error: list.error ?? laps.find(({ error }) => error)?.error ?? null,
    retry: () => {
      void list.refetch()
      for (const lap of laps) if (lap.error) void lap.refetch()
    },
  }
}

function useNeedWords(today: string) {
  const words = useMessages().today
  const format = useFormat()
  return (need: Need): DueItem => {
    const { kind, sentence, improvementId, day, title } = need
    const on = day ? format.day(day) : ''
    const late =
      kind === 'reopened' || ((kind === 'action' || kind === 'review') && day !== null && day < today)
    const said = {
      reopened: [words.reopened(sentence), words.reopenedWhy, words.reopenedAction],
      judge: [words.judge(sentence), words.judgeWhy(on), words.judgeAction],
      read: [words.read(sentence), words.readWhy, words.readAction],
      decide: [words.decide(sentence), words.decideWhy, words.decideAction],
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
