import type { AgendaFinding, Occurrence } from '@ratchet/contract'
import { dateIn, type Scope } from '../foundation/index.ts'
import { getWorkspace, personRefs, selectTeams } from '../people/index.ts'
import { actionsOf } from './action-store.ts'
import { fitOffers } from './agenda/fit-offers.ts'
import { type Agenda, findAgenda } from './agenda/index.ts'
import { type ItemRecord, itemsOf } from './item-store.ts'
import { findMeeting, type Meeting, summaryOf } from './meetings.ts'
import { findReview, type ReviewRecord } from './review-store.ts'
import { viewReview } from './review-view.ts'
import { teamsBelow } from './team-rules.ts'

const day = 86_400_000
/** What is new for the first meeting of a review. */
const firstLookDays = 31

/** One meeting as everybody in it sees it. @throws not_found */
export async function showOccurrence(scope: Scope, reviewId: string, plannedOn: string): Promise<Occurrence> {
  const review = await findReview(scope, reviewId)
  const { meeting, previous } = await findMeeting(scope, review, plannedOn)
  const { row } = meeting
  const summary = summaryOf(meeting, scope.now)
  const people = await personRefs(scope, [row?.started_by ?? null, row?.ended_by ?? null])
  const person = (id: string | null | undefined) => (id ? (people.get(id) ?? null) : null)
  const waits = ['planned', 'due', 'missed'].includes(summary.state)
  const now: Agenda = waits ? await agendaOf(scope, review, meeting, previous) : { findings: [], leftOut: [] }
  return {
    ...summary,
    review: await viewReview(scope, review),
    startedBy: person(row?.started_by),
    endedBy: person(row?.ended_by),
    cancelReason: row?.cancel_reason ?? '',
    closingNote: row?.closing_note ?? '',
    participants: row?.participants ?? '',
    atItemId: row?.at_item ?? null,
    agenda: await agendaItems(scope, meeting, summary.state === 'running'),
    preview: await fitted(scope, now.findings),
    leftOut: now.leftOut,
    actions: row ? await actionsOf(scope, reviewId, { plannedOn }) : [],
    previousOn: previous?.plannedOn ?? null,
  }
}

/** Minutes stand as they were written; in a running meeting what is offered goes along with what was decided. */
async function agendaItems(scope: Scope, meeting: Meeting, running: boolean): Promise<ItemRecord[]> {
  if (!meeting.row) return []
  const items = await itemsOf(scope, meeting)
  return running ? await fitted(scope, items) : items
}

async function fitted<Item extends AgendaFinding & { settledAs?: unknown }>(
  scope: Scope,
  items: readonly Item[],
): Promise<Item[]> {
  const found: Item[] = []
  for (const item of items) found.push(item.settledAs ? item : await fitOffers(scope, item))
  return found
}

/** The agenda of a meeting as the data stand now. */
export async function agendaOf(
  scope: Scope,
  review: ReviewRecord,
  meeting: Meeting,
  previous: Meeting | null,
): Promise<Agenda> {
  const { zone } = await getWorkspace(scope)
  return await findAgenda(scope, {
    reviewId: review.id,
    plannedOn: meeting.plannedOn,
    kind: review.kind,
    teamIds: review.teamId === null ? null : teamsBelow(await selectTeams(scope), review.teamId),
    today: dateIn(zone, scope.now),
    since: previous?.row?.started_at ?? new Date(scope.now.getTime() - firstLookDays * day),
    sourceId: review.sourceId,
    attribute: review.attribute,
  })
}
