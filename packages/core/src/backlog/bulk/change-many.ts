import { BulkAct, backlog } from '@ratchet/contract'
import { z } from 'zod'
import {
  allow,
  type Change,
  type Context,
  forbidden,
  inputOf,
  operation,
  query,
  type Scope,
} from '../../foundation/index.ts'
import { actOnOne } from './act-on-one.ts'
import { batchMark } from './bulk-rules.ts'
import { insertBatch, noteChanged, readBatchRow, toBatches } from './bulk-store.ts'
import { forEach, told } from './refusals.ts'

const beginBatch = operation({
  name: 'begin-batch',
  allow: allow.contributors,
  input: inputOf(backlog.changeMany),
  run: async (scope, { ids, act }) => {
    const { memberId } = scope.actor
    if (memberId === null) throw forbidden('Only members change many at once. Nothing was changed.')
    const batchId = scope.newId()
    await insertBatch(scope, batchId, act, memberId)
    return { batchId, act, ids: [...new Set(ids)] }
  },
})

const changeOne = operation({
  name: 'change-in-batch',
  allow: allow.contributors,
  input: z.strictObject({ id: z.string(), batchId: z.string(), act: BulkAct }),
  run: async (scope, { id, batchId, act }) => {
    const changed = await actOnOne(markedWith(scope, batchId), id, act)
    if (changed) await noteChanged(scope, batchId, id)
    return { changed }
  },
})

/** Whatever an ordinary operation records says which batch it belongs to. */
export function markedWith(scope: Scope, batchId: string): Scope {
  const record = (change: Change) =>
    scope.record({ ...change, after: { ...change.after, [batchMark]: batchId } })
  return { ...scope, record }
}

export const readBatch = query({
  name: 'read-batch',
  allow: allow.contributors,
  input: z.strictObject({ batchId: z.string() }),
  run: async (scope, { batchId }) => {
    const [batch] = await toBatches(scope, [await readBatchRow(scope, batchId)])
    if (!batch) throw new Error('a batch that was read is told')
    return batch
  },
})

/**
 * Make one ordinary change to many improvements, each for itself: with its own event, marked with the batch, and its
 * own refusal, which holds up no other.
 */
export async function changeMany(context: Context, input: Parameters<typeof beginBatch>[1]) {
  const { batchId, act, ids } = await beginBatch(context, input)
  let unchanged = 0
  const refused = await forEach(ids, async (id) => {
    const { changed } = await changeOne(context, { id, batchId, act })
    if (!changed) unchanged += 1
  })
  return {
    batch: await readBatch(context, { batchId }),
    unchanged,
    refused: await told(context, refused),
  }
}
