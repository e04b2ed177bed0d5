import type { Improvement, Status } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api, type DueForMe, type DueItem, inOrderOfNeed, useMe } from '../../api/index.ts'
import { useAnswersDue } from '../../features/backlog/index.ts'
import { useCardsDue } from '../../features/learning/index.ts'
import { useReviewsDue } from '../../features/reviews/index.ts'
import { useBudgetsDue } from '../../features/service-levels/index.ts'
import { useStepsDue } from '../../features/seven-steps/index.ts'
import { todayIn } from '../../format/index.ts'

const ended: Status[] = ['declined', 'merged', 'parked']
const shown = 200

/** What each room wants of the reader; a new room costs one line here. */
function useRooms(): readonly DueForMe[] {
  return [useAnswersDue(), useStepsDue(), useReviewsDue(), useBudgetsDue(), useCardsDue()]
}

/** Everything Today shows, composed from the rooms. */
export function useToday(): {
  needs: readonly DueItem[]
  improvements: readonly Improvement[]
  /** The improvements have arrived: none means that there are none. */
  known: boolean
  today: string
  pending: boolean
  error: unknown
  retry: () => void
} {
  const rooms = useRooms()
  const list = useQuery(api.backlog.listImprovements.queryOptions({ input: { limit: shown } }))
  const improvements = (list.data?.improvements ?? []).filter(({ status }) => !ended.includes(status))
  return {
    needs: inOrderOfNeed(rooms.flatMap(({ items }) => items)),
    improvements,
    known: list.isSuccess,
    today: todayIn(useMe().workspace.zone),
    pending: list.isPending || rooms.some(({ pending }) => pending),
    error: list.error ?? rooms.find(({ error }) => error)?.error ?? null,
    retry: () => {
      void list.refetch()
      for (const { error, retry } of rooms) if (error) retry()
    },
  }
}
