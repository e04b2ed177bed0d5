import { actionsOf } from '../action-store.ts'
import { type AgendaSource, cut } from './source.ts'

/** What somebody took away from an earlier meeting of this review and has not done. */
export const openActions: AgendaSource = {
  name: 'open_actions',
  kinds: ['backlog', 'trend', 'error_budget', 'momentum', 'practice'],
  async find(scope, { reviewId, plannedOn, today }) {
    const open = await actionsOf(scope, reviewId, 'open')
    const earlier = open.filter((action) => action.plannedOn < plannedOn)
    return cut(
      earlier.map(({ id, title, owner, dueOn, plannedOn: from }) => ({
        source: 'open_actions' as const,
        reason: dueOn !== null && dueOn < today ? 'action_overdue' : 'action_open',
        subject: { kind: 'action' as const, id, label: title },
        facts: { owner: owner?.name ?? null, dueOn, from },
        offers: ['done' as const, 'carry' as const],
      })),
    )
  },
}
