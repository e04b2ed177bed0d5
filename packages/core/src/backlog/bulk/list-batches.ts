import { z } from 'zod'
import { allow, query } from '../../foundation/index.ts'
import { batchRowsOf, toBatches } from './bulk-store.ts'

const newest = 10

/** What whoever asks has changed at once, newest first, so that it can be undone after a reload, too. */
export const listBatches = query({
  name: 'list-batches',
  allow: allow.contributors,
  input: z.strictObject({}),
  run: async (scope) => {
    const rows = await batchRowsOf(scope, scope.actor.memberId ?? '', newest)
    const batches = await toBatches(scope, rows)
    return { batches: batches.filter(({ changed }) => changed > 0) }
  },
})
