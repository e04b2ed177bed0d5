import { trendWeeks } from '@ratchet/contract'
import { categorySeries } from '../../metrics/index.ts'
import { getWorkspace } from '../../people/index.ts'
import { categoryTrends } from '../trend-rules.ts'
import { type AgendaSource, cut } from './source.ts'

/** Categories of tickets that rise more than chance and the days of the week explain, those that bring most first. */
export const risingCategories: AgendaSource = {
  name: 'rising_categories',
  kinds: ['trend'],
  async find(scope, { sourceId, attribute }) {
    if (sourceId === null || attribute === '') return { findings: [], total: 0 }
    const { zone } = await getWorkspace(scope)
    const window = await categorySeries(scope, sourceId, { attribute, weeks: trendWeeks, zone })
    const { categories, rising } = categoryTrends(attribute, window)
    const round = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
    return cut(
      rising.flatMap((value) => {
        const found = categories.find((category) => category.value === value)
        if (!found) return []
        return {
          source: 'rising_categories' as const,
          reason: 'category_rises',
          subject: { kind: 'category' as const, id: null, label: value },
          facts: {
            before: round(found.before),
            after: round(found.after),
            tickets: found.tickets,
            sourceId,
            attribute,
          },
          offers: ['experiment' as const, 'capture' as const, 'nothing_to_do' as const, 'carry' as const],
        }
      }),
    )
  },
}
