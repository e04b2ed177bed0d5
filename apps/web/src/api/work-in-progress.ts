import { useQuery } from '@tanstack/react-query'
import { api } from './client.ts'

/** What each team with a limit has in progress. */
export const useWorkInProgress = () =>
  useQuery(api.backlog.listWorkInProgress.queryOptions()).data?.teams ?? []
