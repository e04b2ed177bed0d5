import type { Status } from '@ratchet/contract'
import { api } from '../../api/index.ts'
import { type BacklogSearch, listInput } from './filters.ts'

const pageSize = 50

/** The backlog under some filters, page after page as somebody scrolls; `statuses` are those of a column. */
export const listOptions = (search: BacklogSearch, myId: string, statuses?: readonly Status[]) =>
  api.backlog.listImprovements.infiniteOptions({
    input: (after: string | undefined) => ({
      ...listInput(search, myId, pageSize),
      ...(statuses ? { status: [...statuses] } : {}),
      ...(after === undefined ? {} : { after }),
    }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
