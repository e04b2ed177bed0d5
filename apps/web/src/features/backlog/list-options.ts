import type { Status } from '@ratchet/contract'
import { api } from '../../api/index.ts'
import { type BacklogSearch, listInput } from './filters.ts'

export const pageSize = 50

/** One page of the backlog under some filters: the first, or the one that begins after a place in the list. */
export const pageOptions = (search: BacklogSearch, myId: string, after?: string) =>
  api.backlog.listImprovements.queryOptions({
    input: { ...listInput(search, myId, pageSize), ...(after === undefined ? {} : { after }) },
    gcTime: 30 * 60_000,
  })

/** A column of the board: what has one of `statuses`, page after page as somebody asks for more. */
export const columnOptions = (search: BacklogSearch, myId: string, statuses: readonly Status[]) =>
  api.backlog.listImprovements.infiniteOptions({
    input: (after: string | undefined) => ({
      ...listInput(search, myId, pageSize),
      status: [...statuses],
      ...(after === undefined ? {} : { after }),
    }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
