import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createClient, problemOf } from '@ratchet/contract/client'
import { QueryClient } from '@tanstack/react-query'

/** The API of the server that sent this page, as plain calls. */
export const client = createClient(window.location.origin)

/** The same API as options for TanStack Query: `api.backlog.listImprovements.queryOptions({ input })`. */
export const api = createTanstackQueryUtils(client)

/** Answers of the server are final; only a lost connection is worth a second try. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => problemOf(error) === null && count < 1 },
    mutations: { retry: false },
  },
})
