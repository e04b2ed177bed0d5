import {
  type AgendaFinding,
  type AgendaSourceName,
  DecisionTaken,
  type ReviewDecisionKind,
  type subjectKinds,
} from '@ratchet/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, type Scope } from '../foundation/index.ts'

interface Meeting {
  reviewId: string
  plannedOn: string
}

export interface ItemRecord extends AgendaFinding {
  id: string
  place: number
  decisions: DecisionTaken[]
  note: string
  settledAs: 'decided' | 'nothing_to_do' | 'carried' | null
  seconds: number
}

export async function insertItems(
  scope: Scope,
  meeting: Meeting,
  findings: readonly AgendaFinding[],
  firstPlace: number,
): Promise<string[]> {
  if (findings.length === 0) return []
  const rows = findings.map((finding, index) => rowOf(scope, meeting, finding, firstPlace + index))
  await scope.transaction.insertInto('review_items').values(rows).execute()
  return rows.map(({ id }) => id)
}

/** An item behind those that are seen: one that is private to a team, and not seen, may hold a place already. */
export async function appendItem(scope: Scope, meeting: Meeting, finding: AgendaFinding): Promise<string> {
  const seen = await itemsOf(scope, meeting)
  for (let place = (seen.at(-1)?.place ?? 0) + 1; ; place += 1) {
    const row = rowOf(scope, meeting, finding, place)
    const { numInsertedOrUpdatedRows } = await scope.transaction
      .insertInto('review_items')
      .values(row)
      .onConflict((target) =>
        target.columns(['workspace_id', 'review_id', 'planned_on', 'place']).doNothing(),
      )
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) return row.id
  }
}

const rowOf = (scope: Scope, { reviewId, plannedOn }: Meeting, finding: AgendaFinding, place: number) => ({
  workspace_id: scope.workspaceId,
  id: scope.newId(),
  review_id: reviewId,
  planned_on: plannedOn,
  place,
  source: finding.source,
  reason: finding.reason,
  subject_kind: finding.subject.kind,
  subject_id: finding.subject.id,
  label: finding.subject.label,
  facts: JSON.stringify(finding.facts),
  offers: JSON.stringify(finding.offers),
})

export async function itemsOf(scope: Scope, { reviewId, plannedOn }: Meeting): Promise<ItemRecord[]> {
  const rows = await scope.transaction
    .selectFrom('review_items')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('review_id', '=', reviewId)
    .where('planned_on', '=', plannedOn)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    source: row.source as AgendaSourceName,
    reason: row.reason,
    subject: {
      kind: row.subject_kind as (typeof subjectKinds)[number],
      id: row.subject_id,
      label: row.label,
    },
    facts: row.facts as AgendaFinding['facts'],
    offers: row.offers as ReviewDecisionKind[],
    decisions: z.array(DecisionTaken).parse(row.decisions),
    note: row.note,
    settledAs: row.settled_as as ItemRecord['settledAs'],
    seconds: row.seconds,
  }))
}

/** @throws not_found when the meeting has no such item */
export async function findItem(scope: Scope, meeting: Meeting, itemId: string): Promise<ItemRecord> {
  const item = (await itemsOf(scope, meeting)).find(({ id }) => id === itemId)
  if (!item) throw notFound('item of this meeting')
  return item
}

export interface ItemFields {
  note?: string
  decisions?: DecisionTaken[]
  settledAs?: ItemRecord['settledAs']
  moreSeconds?: number
}

export async function updateItem(scope: Scope, itemId: string, fields: ItemFields): Promise<void> {
  const { note, decisions, settledAs, moreSeconds = 0 } = fields
  await scope.transaction
    .updateTable('review_items')
    .set({
      ...(note !== undefined && { note }),
      ...(decisions && { decisions: JSON.stringify(decisions) }),
      ...(settledAs !== undefined && {
        settled_as: settledAs,
        settled_at: settledAs === null ? null : scope.now,
        settled_by: settledAs === null ? null : scope.actor.memberId,
      }),
      seconds: sql<number>`least(seconds + ${moreSeconds}, 86400)`,
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', itemId)
    .execute()
}

/** What is left when the meeting ends is carried over; returns how many items that are. */
export async function carryTheRest(scope: Scope, { reviewId, plannedOn }: Meeting): Promise<number> {
  const carried = await scope.transaction
    .updateTable('review_items')
    .set({ settled_as: 'carried', settled_at: scope.now, settled_by: scope.actor.memberId })
    .where('workspace_id', '=', scope.workspaceId)
    .where('review_id', '=', reviewId)
    .where('planned_on', '=', plannedOn)
    .where('settled_at', 'is', null)
    .returning('id')
    .execute()
  return carried.length
}
