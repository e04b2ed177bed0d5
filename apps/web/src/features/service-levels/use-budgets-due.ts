import { useQuery } from '@tanstack/react-query'
import { api, type DueForMe, dueRanks, useMe } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { useBudgetWords } from './use-budget-words.ts'

/** Error budgets of the reader's own services whose rule advises to slow down. */
export function useBudgetsDue(): DueForMe {
  const words = useMessages().due
  const { left } = useBudgetWords()
  const me = useMe().member.id
  const levels = useQuery(api.serviceLevels.listServiceLevels.queryOptions())
  const system = useQuery(api.valueSystem.getValueSystem.queryOptions())
  const mine = new Set(
    (system.data?.services ?? []).flatMap(({ id, ownerId }) => (ownerId === me ? [id] : [])),
  )
  const alarmed = (levels.data?.serviceLevels ?? []).filter(
    ({ serviceId, archivedAt, standing }) =>
      archivedAt === null &&
      serviceId !== null &&
      mine.has(serviceId) &&
      (standing?.pace === 'careful' || standing?.pace === 'frozen'),
  )
  return {
    items: alarmed.map(({ id, name, standing }) => ({
      ...{ key: `budget ${id}`, rank: dueRanks.budget, day: null, sentence: words.budget(name) },
      why: words.budgetLeft(left(standing?.remaining ?? null)),
      ...{ late: standing?.pace === 'frozen', action: words.look, about: name },
      link: { to: '/service-levels/$serviceLevelId', params: { serviceLevelId: id } },
    })),
    pending: levels.isPending || system.isPending,
    error: levels.error ?? system.error,
    retry: () => {
      void levels.refetch()
      void system.refetch()
    },
  }
}
