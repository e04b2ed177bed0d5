import { backlog } from '@ratchet/contract'
import { z } from 'zod'
import {
  allow,
  type Context,
  conflict,
  eventsAbout,
  forbidden,
  inputOf,
  isManager,
  operation,
  query,
  type Scope,
} from '../../foundation/index.ts'
import { lockImprovement } from '../one-improvement.ts'
import { takeBackAnswer } from '../take-back-answer.ts'
import { actOnOne } from './act-on-one.ts'
import { fieldsOf, foundBefore } from './bulk-rules.ts'
import { type BatchRow, noteChangedBack, readBatchRow, standingOf } from './bulk-store.ts'
import { readBatch } from './change-many.ts'
import { forEach, told } from './refusals.ts'

const whatStands = query({
  name: 'what-stands-of-batch',
  allow: allow.contributors,
  input: inputOf(backlog.undoBatch),
  run: async (scope, { batchId }) => {
    mustBeTheirs(scope, await readBatchRow(scope, batchId))
    return { ids: await standingOf(scope, batchId) }
  },
})

const changeOneBack = operation({
  name: 'undo-in-batch',
  allow: allow.contributors,
  input: z.strictObject({ id: z.string(), batchId: z.string() }),
  run: async (scope, { id, batchId }) => {
    const batch = await readBatchRow(scope, batchId)
    mustBeTheirs(scope, batch)
    await putBack(scope, id, batch)
    await noteChangedBack(scope, batchId, id)
    return {}
  },
})

function mustBeTheirs(scope: Scope, batch: BatchRow): void {
  if (isManager(scope.actor) || batch.made_by === scope.actor.memberId) return
  throw forbidden('A batch is undone by whoever made it, or by a manager. Nothing was changed.')
}

const changedSince = () =>
  conflict(
    'changed_since',
    'It was changed again since the batch. That change was kept; nothing was undone here.',
  )

async function putBack(scope: Scope, id: string, { id: batchId, act }: BatchRow): Promise<void> {
  await lockImprovement(scope, id)
  if (act.kind === 'link' || act.kind === 'unlink') {
    const isUndone = await actOnOne(scope, id, {
      kind: act.kind === 'link' ? 'unlink' : 'link',
      link: act.link,
    })
    if (!isUndone) throw changedSince()
    return
  }
  const fields = fieldsOf(act.kind)
  const history = await eventsAbout(scope.transaction, scope.workspaceId, [id])
  const found = foundBefore(history, batchId, fields)
  if (!found || found.changedSince) throw changedSince()
  const { before } = found
  const text = (field: string) => (typeof before[field] === 'string' ? before[field] : null)
  switch (act.kind) {
    case 'owner':
      return void (await actOnOne(scope, id, { kind: 'owner', ownerId: text('owner_id') }))
    case 'team':
      return void (await actOnOne(scope, id, { kind: 'team', teamId: text('team_id') }))
    case 'review':
      return void (await actOnOne(scope, id, { kind: 'review', nextReviewOn: text('next_review_on') }))
    case 'urgency': {
      const urgency = typeof before.urgency === 'number' ? before.urgency : null
      return void (await actOnOne(scope, id, { kind: 'urgency', urgency }))
    }
    default:
      await takeBackAnswer.within(scope, { id, before })
  }
}

/** Change a whole batch back by ordinary operations, each for itself; what somebody changed again since stays. */
export async function undoBatch(context: Context, input: { batchId: string }) {
  const { ids } = await whatStands(context, input)
  const refused = await forEach(ids, async (id) => {
    await changeOneBack(context, { id, ...input })
  })
  return { batch: await readBatch(context, input), refused: await told(context, refused) }
}
