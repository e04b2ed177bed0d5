import { metrics } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { readSeries } from './read-series.ts'

export const getSeries = query({
  name: 'get-series',
  allow: allow.viewers,
  input: inputOf(metrics.getSeries),
  run: async (scope, { metricId, from, to }) => ({
    points: (await readSeries(scope, metricId, { from, to })).points,
  }),
})
