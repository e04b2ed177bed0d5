import type { ReviewAction } from '@ratchet/contract'
import { notFound, type Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'

export interface NewAction {
  itemId: string | null
  title: string
  ownerId: string | null
  dueOn: string | null
}

export async function insertAction(
  scope: Scope,
  { reviewId, plannedOn }: { reviewId: string; plannedOn: string },
  action: NewAction,
): Promise<string> {
  const id = scope.newId()
  await scope.transaction
    .insertInto('review_actions')
    .values({
      workspace_id: scope.workspaceId,
      id,
      review_id: reviewId,
      planned_on: plannedOn,
      item_id: action.itemId,
      title: action.title,
      owner_id: action.ownerId,
      due_on: action.dueOn,
      created_at: scope.now,
    })
    .execute()
  return id
}

/** Actions of a member that are not done, of all reviews, the earliest day first. */
export async function openActionsOf(
  scope: Scope,
  memberId: string,
): Promise<(Pick<ReviewAction, 'id' | 'title' | 'dueOn' | 'plannedOn'> & { reviewId: string })[]> {
  const rows = await scope.transaction
    .selectFrom('review_actions')
    .select(['id', 'title', 'due_on', 'planned_on', 'review_id'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('owner_id', '=', memberId)
    .where('done_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    dueOn: row.due_on,
    plannedOn: row.planned_on,
    reviewId: row.review_id,
  }))
}

/** Actions of a review, in the order in which they were taken on: of one meeting, or all that are not done. */
export async function actionsOf(
  scope: Scope,
  reviewId: string,
  which: { plannedOn: string } | 'open',
): Promise<ReviewAction[]> {
  let find = scope.transaction
    .selectFrom('review_actions')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('review_id', '=', reviewId)
    .orderBy('created_at')
    .orderBy('id')
  find = which === 'open' ? find.where('done_at', 'is', null) : find.where('planned_on', '=', which.plannedOn)
  const rows = await find.execute()
  const people = await personRefs(
    scope,
    rows.map(({ owner_id }) => owner_id),
  )
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    title: row.title,
    owner: row.owner_id === null ? null : (people.get(row.owner_id) ?? null),
    dueOn: row.due_on,
    plannedOn: row.planned_on,
    doneAt: row.done_at?.toISOString() ?? null,
  }))
}

/** @throws not_found when the workspace has no such action, or it is done */
export async function finishAction(scope: Scope, id: string): Promise<void> {
  const done = await scope.transaction
    .updateTable('review_actions')
    .set({ done_at: scope.now, done_by: scope.actor.memberId })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!done) throw notFound('open action')
}
