import { z } from 'zod'
import { allow, notFound, OperationError, query } from '../foundation/index.ts'
import {
  getMember,
  getWorkspace,
  guestOf,
  type Outside,
  selectTeams,
  systemContext,
} from '../people/index.ts'
import { type CalendarEvent, calendarEvents } from './calendar-rules.ts'
import { findFeed } from './feed-store.ts'
import { storedOccurrences } from './occurrence-store.ts'
import { selectReviews } from './review-store.ts'
import { concernOf } from './team-rules.ts'

export interface Calendar {
  name: string
  events: CalendarEvent[]
}

/**
 * The calendar behind a link, for whoever holds it.
 *
 * @throws not_found for an unknown link, one whose maker has left and one that was taken back: calendars give up on it,
 * where after a conflict they would ask again for years
 */
export async function readCalendar(outside: Outside, token: string): Promise<Calendar> {
  const { workspaceId, subjectId } = await guestOf(outside, 'calendar', token).catch((error: unknown) => {
    if (!(error instanceof OperationError) || error.code !== 'conflict') throw error
    throw new OperationError(
      'not_found',
      'calendar_taken_back',
      'This calendar was taken back or has run out. Remove the subscription, and make a new one under Reviews, Calendars.',
    )
  })
  return await calendarOf(systemContext(outside, workspaceId), { feedId: subjectId })
}

const calendarOf = query({
  name: 'read-calendar',
  allow: allow.system,
  input: z.strictObject({ feedId: z.string() }),
  run: async (scope, { feedId }): Promise<Calendar> => {
    const feed = await findFeed(scope, feedId)
    const member = await getMember(scope, feed.memberId)
    if (member.archivedAt !== null) throw notFound('calendar')
    const teams = await selectTeams(scope)
    const concerns = concernOf(teams, {
      teamIds: feed.teamId === null ? member.teamIds : [feed.teamId],
      leaderId: feed.teamId === null ? member.id : null,
    })
    const records = (await selectReviews(scope)).filter(concerns)
    const rows = Map.groupBy(
      await storedOccurrences(
        scope,
        records.map(({ id }) => id),
        '1700-01-01',
      ),
      (row) => row.review_id,
    )
    const name = feed.teamId === null ? member.name : teams.find(({ id }) => id === feed.teamId)?.name
    return {
      name: [name, (await getWorkspace(scope)).name].filter(Boolean).join(' · '),
      events: records.flatMap((record) =>
        calendarEvents(
          record,
          (rows.get(record.id) ?? []).map((row) => ({
            plannedAt: row.planned_at,
            movedTo: row.moved_to,
            cancelledAt: row.cancelled_at,
            sequence: row.sequence,
            changedAt: row.changed_at,
          })),
        ),
      ),
    }
  },
})
