import type { ServiceLevel } from '@ratchet/contract'
import { listedLevels } from '../../service-levels/index.ts'
import { type AgendaSource, cut } from './source.ts'

/** Every error budget, the emptiest first: how fast do releases go on until the next meeting? */
export const errorBudgets: AgendaSource = {
  name: 'error_budgets',
  kinds: ['error_budget'],
  async find(scope, { teamIds }) {
    const levels = await listedLevels(scope, teamIds)
    const findings = levels.toSorted(byNeed).map(({ id, name, standing, target }) => ({
      source: 'error_budgets' as const,
      reason: `budget_${standing?.pace ?? 'unknown'}`,
      subject: { kind: 'service_level' as const, id, label: name },
      facts: {
        objective: Number((target * 100).toPrecision(6)),
        left: standing?.remaining == null ? null : Math.round(standing.remaining * 100),
        sli: standing?.sli == null ? null : Number((standing.sli * 100).toPrecision(6)),
      },
      offers: ['pace' as const, 'capture' as const, 'carry' as const],
    }))
    return cut(findings)
  },
}

/** What is overdrawn first; what nobody measures before what is well. */
function byNeed(a: ServiceLevel, b: ServiceLevel): number {
  const left = ({ standing }: ServiceLevel) => standing?.remaining ?? 0.5
  return left(a) - left(b) || (a.name < b.name ? -1 : 1)
}
