import { api, queryClient } from '../../api/index.ts'

/** After a measurement was added, corrected or imported: everything computed from this metric is read anew. */
export function refreshMeasured(): Promise<unknown> {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: api.metrics.key() }),
    queryClient.invalidateQueries({ queryKey: api.sevenSteps.key() }),
  ])
}
