import { type Selectable, sql } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import type { Scope } from '../foundation/index.ts'

/** A meeting to which something happened, with how many items it has and how many of them are settled. */
export type OccurrenceRow = Selectable<DB['review_occurrences']> & { items: number; settled: number }

/** The stored meetings of some reviews, planned on or after a day. */
export async function storedOccurrences(
  scope: Scope,
  reviewIds: readonly string[],
  from: string,
): Promise<OccurrenceRow[]> {
  if (reviewIds.length === 0) return []
  const items = sql<{ items: number; settled: number }>`(
    select count(*)::int as items, count(settled_at)::int as settled from review_items i
    where i.workspace_id = o.workspace_id and i.review_id = o.review_id and i.planned_on = o.planned_on)`
  return await scope.transaction
    .selectFrom('review_occurrences as o')
    .innerJoinLateral(items.as('counted'), (join) => join.onTrue())
    .selectAll('o')
    .select(['counted.items', 'counted.settled'])
    .where('o.workspace_id', '=', scope.workspaceId)
    .where('o.review_id', 'in', reviewIds)
    .where('o.planned_on', '>=', from)
    .orderBy('o.planned_on')
    .execute()
}

/** What a meeting is stored with, the first time that something happens to it. */
export interface PlannedFacts {
  plannedOn: string
  startsAt: Date
  durationMinutes: number
  zone: string
}

/** Make sure that the meeting has a row, and lock it: whoever acts on the same meeting waits here. */
export async function lockOccurrence(scope: Scope, reviewId: string, planned: PlannedFacts): Promise<void> {
  await scope.transaction
    .insertInto('review_occurrences')
    .values({
      workspace_id: scope.workspaceId,
      review_id: reviewId,
      planned_on: planned.plannedOn,
      planned_at: planned.startsAt,
      duration_minutes: planned.durationMinutes,
      zone: planned.zone,
      changed_at: scope.now,
    })
    .onConflict((target) => target.columns(['workspace_id', 'review_id', 'planned_on']).doNothing())
    .execute()
  await scope.transaction
    .selectFrom('review_occurrences')
    .select('planned_on')
    .where('workspace_id', '=', scope.workspaceId)
    .where('review_id', '=', reviewId)
    .where('planned_on', '=', planned.plannedOn)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export interface OccurrenceFields {
  moved_to?: Date
  cancelled_at?: Date
  cancelled_by?: string | null
  cancel_reason?: string
  started_at?: Date
  started_by?: string | null
  at_item?: string | null
  ended_at?: Date
  ended_by?: string | null
  closing_note?: string
  participants?: string
}

/** @param forCalendars the change is one that calendars show: moved or called off */
export async function updateOccurrence(
  scope: Scope,
  { reviewId, plannedOn }: { reviewId: string; plannedOn: string },
  fields: OccurrenceFields,
  forCalendars = false,
): Promise<void> {
  await scope.transaction
    .updateTable('review_occurrences')
    .set({
      ...fields,
      ...(forCalendars && { sequence: sql<number>`sequence + 1`, changed_at: scope.now }),
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('review_id', '=', reviewId)
    .where('planned_on', '=', plannedOn)
    .execute()
}
