import type { ReviewKind } from '@ratchet/contract'
import type { Selectable } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'
import type { HeldTiming, Timing } from './schedule-rules.ts'

export interface ReviewRecord {
  id: string
  kind: ReviewKind
  name: string
  teamId: string | null
  facilitatorId: string | null
  sourceId: string | null
  attribute: string
  createdAt: Date
  endedAt: Date | null
  version: number
  /** The earliest first; the last one is in force. */
  schedules: HeldTiming[]
}

export type ReviewFields = Pick<ReviewRecord, 'name' | 'teamId' | 'facilitatorId' | 'sourceId' | 'attribute'>

export async function insertReview(
  scope: Scope,
  review: ReviewFields & { id: string; kind: ReviewKind },
): Promise<void> {
  await scope.transaction
    .insertInto('reviews')
    .values({
      workspace_id: scope.workspaceId,
      id: review.id,
      kind: review.kind,
      ...columnsOf(review),
      created_by: scope.actor.memberId ?? '',
      created_at: scope.now,
    })
    .execute()
}

export async function saveReview(
  scope: Scope,
  id: string,
  fields: ReviewFields & { endedAt: Date | null; version: number },
): Promise<void> {
  await scope.transaction
    .updateTable('reviews')
    .set({ ...columnsOf(fields), ended_at: fields.endedAt, version: fields.version })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

const columnsOf = (fields: ReviewFields) => ({
  name: fields.name,
  team_id: fields.teamId,
  facilitator_id: fields.facilitatorId,
  source_id: fields.sourceId,
  attribute: fields.attribute,
})

/** A schedule that holds from now on; the one before it ends with this moment. */
export async function putSchedule(
  scope: Scope,
  reviewId: string,
  number: number,
  timing: Timing,
): Promise<void> {
  await endSchedules(scope, reviewId)
  await scope.transaction
    .insertInto('review_schedules')
    .values({
      workspace_id: scope.workspaceId,
      id: scope.newId(),
      review_id: reviewId,
      number,
      rule: timing.rule,
      zone: timing.zone,
      starts_on: timing.startsOn,
      starts_at: timing.startsAt,
      duration_minutes: timing.durationMinutes,
      holds_from: scope.now,
      set_by: scope.actor.memberId ?? '',
    })
    .execute()
}

/** No schedule holds any longer than now. */
export async function endSchedules(scope: Scope, reviewId: string): Promise<void> {
  await scope.transaction
    .updateTable('review_schedules')
    .set({ holds_until: scope.now })
    .where('workspace_id', '=', scope.workspaceId)
    .where('review_id', '=', reviewId)
    .where('holds_until', 'is', null)
    .execute()
}

/** @throws not_found */
export async function findReview(scope: Scope, id: string, forUpdate = false): Promise<ReviewRecord> {
  let find = scope.transaction
    .selectFrom('reviews')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
  if (forUpdate) find = find.forUpdate()
  const row = await find.executeTakeFirst()
  if (!row) throw notFound('review')
  return toReview(row, await schedulesOf(scope, [id]))
}

/** Every review of the workspace by name, those that ended last. */
export async function selectReviews(scope: Scope): Promise<ReviewRecord[]> {
  const rows = await scope.transaction
    .selectFrom('reviews')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .execute()
  const schedules = await schedulesOf(
    scope,
    rows.map(({ id }) => id),
  )
  return rows
    .map((row) => toReview(row, schedules))
    .sort(
      (a, b) =>
        Number(a.endedAt !== null) - Number(b.endedAt !== null) ||
        a.name.localeCompare(b.name) ||
        (a.id < b.id ? -1 : 1),
    )
}

type ScheduleRow = Selectable<DB['review_schedules']>

async function schedulesOf(scope: Scope, reviewIds: readonly string[]): Promise<ScheduleRow[]> {
  if (reviewIds.length === 0) return []
  return await scope.transaction
    .selectFrom('review_schedules')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('review_id', 'in', reviewIds)
    .orderBy('number')
    .execute()
}

const toReview = (row: Selectable<DB['reviews']>, schedules: readonly ScheduleRow[]): ReviewRecord => ({
  id: row.id,
  kind: row.kind as ReviewKind,
  name: row.name,
  teamId: row.team_id,
  facilitatorId: row.facilitator_id,
  sourceId: row.source_id,
  attribute: row.attribute,
  createdAt: row.created_at,
  endedAt: row.ended_at,
  version: row.version,
  schedules: schedules
    .filter(({ review_id }) => review_id === row.id)
    .map((schedule) => ({
      id: schedule.id,
      number: schedule.number,
      rule: schedule.rule,
      zone: schedule.zone,
      startsOn: schedule.starts_on,
      startsAt: schedule.starts_at,
      durationMinutes: schedule.duration_minutes,
      holdsFrom: schedule.holds_from,
      holdsUntil: schedule.holds_until,
    })),
})
