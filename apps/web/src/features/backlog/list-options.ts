import { api } from '../../api/index.ts'
import { type BacklogSearch, listInput } from './filters.ts'

const pageSize = 50

/** The backlog under some filters, page after page as somebody scrolls. */
export const listOptions = (search: BacklogSearch, myId: string) =>
  api.backlog.listImprovements.infiniteOptions({
    input: (after: string | undefined) => ({
      ...listInput(search, myId, pageSize),
      ...(after === undefined ? {} : { after }),
    }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
