import type { OccurrenceSummary } from '@ratchet/contract'
import { notFound, type Scope } from '../foundation/index.ts'
import { stateOf } from './occurrence-rules.ts'
import { type OccurrenceRow, storedOccurrences } from './occurrence-store.ts'
import type { ReviewRecord } from './review-store.ts'
import { plannedMeetings } from './schedule-rules.ts'

/** A meeting as planned by the rule, with what happened to it. */
export interface Meeting {
  reviewId: string
  plannedOn: string
  /** Where the rule puts it, and where it takes place. */
  plannedAt: Date
  startsAt: Date
  durationMinutes: number
  zone: string
  row: OccurrenceRow | null
}

const day = 86_400_000

/** The meetings of reviews, the earliest first: what the rules plan in a window, and what is stored from its start on. */
export async function meetingsOf(
  scope: Scope,
  reviews: readonly ReviewRecord[],
  window: { from: Date; to: Date },
): Promise<Map<string, Meeting[]>> {
  const from = window.from.toISOString().slice(0, 10)
  const rows = Map.groupBy(
    await storedOccurrences(
      scope,
      reviews.map(({ id }) => id),
      from,
    ),
    (row) => row.review_id,
  )
  return new Map(reviews.map((review) => [review.id, meetings(review, rows.get(review.id) ?? [], window)]))
}

function meetings(
  review: ReviewRecord,
  rows: readonly OccurrenceRow[],
  window: { from: Date; to: Date },
): Meeting[] {
  const stored = new Map(rows.map((row) => [row.planned_on, fromRow(row)]))
  for (const { plannedOn, startsAt, schedule } of plannedMeetings(review.schedules, window)) {
    if (stored.has(plannedOn)) continue
    const { durationMinutes, zone } = schedule
    stored.set(plannedOn, {
      reviewId: review.id,
      plannedOn,
      plannedAt: startsAt,
      startsAt,
      durationMinutes,
      zone,
      row: null,
    })
  }
  return [...stored.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

const fromRow = (row: OccurrenceRow): Meeting => ({
  reviewId: row.review_id,
  plannedOn: row.planned_on,
  plannedAt: row.planned_at,
  startsAt: row.moved_to ?? row.planned_at,
  durationMinutes: row.duration_minutes,
  zone: row.zone,
  row,
})

export const factsOf = ({ startsAt, zone, row }: Meeting) => ({
  startsAt,
  zone,
  cancelledAt: row?.cancelled_at ?? null,
  startedAt: row?.started_at ?? null,
  endedAt: row?.ended_at ?? null,
})

export const stateOfMeeting = (meeting: Meeting, now: Date) => stateOf(factsOf(meeting), now)

/** A meeting by its name, with the one after it. @throws not_found when the rule plans none on that day */
export async function findMeeting(
  scope: Scope,
  review: ReviewRecord,
  plannedOn: string,
): Promise<{ meeting: Meeting; next: Meeting | null; previous: Meeting | null }> {
  const around = Date.parse(`${plannedOn}T12:00:00Z`)
  const window = { from: new Date(around - 400 * day), to: new Date(around + 400 * day) }
  const all = (await meetingsOf(scope, [review], window)).get(review.id) ?? []
  const place = all.findIndex((meeting) => meeting.plannedOn === plannedOn)
  const meeting = all[place]
  if (!meeting) throw notFound('meeting')
  return { meeting, next: all[place + 1] ?? null, previous: all[place - 1] ?? null }
}

export function summaryOf(meeting: Meeting, now: Date): OccurrenceSummary {
  const { plannedOn, startsAt, durationMinutes, zone, row } = meeting
  return {
    plannedOn,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + durationMinutes * 60_000).toISOString(),
    zone,
    moved: row !== null && row.moved_to !== null,
    state: stateOfMeeting(meeting, now),
    startedAt: row?.started_at?.toISOString() ?? null,
    endedAt: row?.ended_at?.toISOString() ?? null,
    settled: row?.settled ?? 0,
    items: row?.items ?? 0,
  }
}
