import { reviews } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { categorySeries } from '../metrics/index.ts'
import { getWorkspace } from '../people/index.ts'
import { categoryTrends } from './trend-rules.ts'

/** Tickets of a source by category, with the trend of each. */
export const listCategoryTrends = query({
  name: 'list-category-trends',
  allow: allow.viewers,
  input: inputOf(reviews.listCategoryTrends),
  run: async (scope, { sourceId, attribute, weeks }) => {
    const { zone } = await getWorkspace(scope)
    return {
      trends: categoryTrends(attribute, await categorySeries(scope, sourceId, { attribute, weeks, zone })),
    }
  },
})
