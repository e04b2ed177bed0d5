import type { Sitting } from '@ratchet/contract'
import { api, queryClient } from '../../api/index.ts'

/** Puts what the server said of a sitting into its place, so that the page shows it at once. */
export function keepSitting(sitting: Sitting): void {
  const { queryKey } = api.learning.getSitting.queryOptions({ input: { sittingId: sitting.id } })
  queryClient.setQueryData(queryKey, { sitting })
}
