import type { Improvement, Lap, Status } from '@ratchet/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { api, useMe } from '../../api/index.ts'
import { todayIn } from '../../format/index.ts'
import { type Need, whatNeeds } from './needs.ts'

const alive: Status[] = [
  'idea',
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

export const aliveInput = { status: alive, limit: 200 }

/** Everything Today shows, composed from the reads of each room. */
export function useToday(): {
  needs: readonly Need[]
  improvements: readonly Improvement[]
  today: string
  pending: boolean
  error: unknown
  retry: () => void
} {
  const { member, workspace } = useMe()
  const list = useQuery(api.backlog.listImprovements.queryOptions({ input: aliveInput }))
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
  return {
    needs: whatNeeds(member.id, improvements, current, today),
    improvements,
    today,
    pending: list.isPending || laps.some(({ isPending }) => isPending),
    error: list.error ?? laps.find(({ error }) => error)?.error ?? null,
    retry: () => {
      void list.refetch()
    },
  }
}
