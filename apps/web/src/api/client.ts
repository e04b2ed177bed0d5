import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createClient, problemOf } from '@ratchet/contract/client'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut } from './problems.ts'

/** The API of the server that sent this page, as plain calls. */
export const client = createClient(window.location.origin)

/** The same API as options for TanStack Query: `api.backlog.listImprovements.queryOptions({ input })`. */
export const api = createTanstackQueryUtils(client)

const listeners = new Set<() => void>()

/** Calls back when a read finds that the session has ended. Returns how to stop. */
export function onSessionEnd(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Answers of the server are final; only a lost connection is worth a second try. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isSignedOut(error)) for (const tell of listeners) tell()
    },
  }),
  // What waits for somebody hangs on everything that is done: it is asked for again after each deed.
  mutationCache: new MutationCache({
    onSuccess: () => {
      for (const due of [api.sevenSteps.listStepsDue, api.reviews.listReviewsDue]) {
        void queryClient.invalidateQueries({ queryKey: due.key() })
      }
    },
  }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => problemOf(error) === null && count < 1 },
    mutations: { retry: false },
  },
})
