import { api, queryClient } from '../../api/index.ts'

/** After a promise, a reading or a decision: everything about service levels is read anew. */
export const refreshLevels = (): Promise<unknown> =>
  queryClient.invalidateQueries({ queryKey: api.serviceLevels.key() })
