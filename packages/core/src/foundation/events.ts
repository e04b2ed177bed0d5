import { contentHashOf, type EventContent, firstHash, linkHash, oldEventHash } from '@ratchet/evidence'
import { sql } from 'kysely'
import type { Actor } from './access.ts'
import type { DatabaseTransaction } from './database.ts'
import { uuidV7 } from './ids.ts'

/** One thing that an operation changed: the record's fields before and after. */
export interface Change {
  kind: string
  id: string
  before?: object | null
  after?: object | null
  /** The operation that made it, where that was a part of another one. */
  operation?: string
}

export interface EventRow {
  position: string
  id: string
  at: Date
  actor_id: string | null
  actor_name: string
  operation: string
  subject_kind: string
  subject_id: string
  changes: FieldChange[]
  previous_hash: string
  hash: string
  /** Null for events from before contents were hashed apart. */
  content_hash: string | null
}

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

/** Of one statement: PostgreSQL takes 65,535 parameters at most, and an event brings thirteen. */
const rowsAtOnce = 2000

/**
 * Append what an operation did to the workspace's chain. The chain's end is locked here, as the last thing a
 * transaction does, so positions have no holes and writers wait for one another only while they commit.
 */
export async function appendEvents(
  transaction: DatabaseTransaction,
  workspaceId: string,
  operation: string,
  actor: Actor,
  at: Date,
  changes: Change[],
): Promise<void> {
  const head = await lockHead(transaction, workspaceId)
  let position = BigInt(head.position)
  let previousHash = head.hash
  const rows = changes.map((change) => {
    position += 1n
    const row = {
      workspace_id: workspaceId,
      position: position.toString(),
      id: uuidV7(at),
      at,
      actor_id: actor.memberId,
      actor_name: actor.name,
      operation: change.operation ?? operation,
      subject_kind: change.kind,
      subject_id: change.id,
      changes: JSON.stringify(fieldChanges(change)),
      previous_hash: previousHash,
    }
    const content_hash = contentHashOf(eventContent({ ...row, changes: fieldChanges(change) }))
    const hash = linkHash(content_hash, previousHash)
    previousHash = hash
    return { ...row, content_hash, hash }
  })
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    await transaction
      .insertInto('events')
      .values(rows.slice(first, first + rowsAtOnce))
      .execute()
  }
  await transaction
    .updateTable('event_heads')
    .set({ position: position.toString(), hash: previousHash })
    .where('workspace_id', '=', workspaceId)
    .execute()
}

async function lockHead(transaction: DatabaseTransaction, workspaceId: string) {
  await transaction
    .insertInto('event_heads')
    .values({ workspace_id: workspaceId, position: '0', hash: firstHash })
    .onConflict((target) => target.column('workspace_id').doNothing())
    .execute()
  return await transaction
    .selectFrom('event_heads')
    .select(['position', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Field by field, only what differs; a creation lists every field that has a value. */
export function fieldChanges(change: Change): FieldChange[] {
  const before = (change.before ?? {}) as Record<string, unknown>
  const after = (change.after ?? {}) as Record<string, unknown>
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return fields
    .map((field) => ({ field, before: plain(before[field]), after: plain(after[field]) }))
    .filter((field) => JSON.stringify(field.before) !== JSON.stringify(field.after))
}

const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)))

type Spelled = Omit<EventRow, 'hash' | 'content_hash' | 'previous_hash' | 'changes'> & { changes: unknown }

export const eventContent = (event: Spelled): EventContent => ({
  position: String(event.position),
  id: event.id,
  at: event.at.toISOString(),
  actorId: event.actor_id,
  actorName: event.actor_name,
  operation: event.operation,
  subjectKind: event.subject_kind,
  subjectId: event.subject_id,
  changes: event.changes,
})

/** Does what the event says have the hash that it carries? */
function fitsItsHash(event: EventRow): boolean {
  const content = eventContent(event)
  if (event.content_hash === null) return oldEventHash(content, event.previous_hash) === event.hash
  const contentHash = contentHashOf(content)
  return contentHash === event.content_hash && linkHash(contentHash, event.previous_hash) === event.hash
}

/** The events about some records, newest first; of one operation only, where it is named. */
export async function eventsAbout(
  transaction: DatabaseTransaction,
  workspaceId: string,
  subjectIds: string[],
  operation?: string,
): Promise<EventRow[]> {
  let about = transaction
    .selectFrom('events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('subject_id', 'in', subjectIds)
    .orderBy('position', 'desc')
  if (operation !== undefined) about = about.where('operation', '=', operation)
  const rows = await about.execute()
  return rows as unknown as EventRow[]
}

/**
 * The next events after a position, in the order in which they were committed: the chain's end is locked while a
 * transaction appends, so no earlier position can appear later, and a reader's place in it loses nothing.
 */
export async function eventsAfter(
  transaction: DatabaseTransaction,
  workspaceId: string,
  position: string,
  limit: number,
): Promise<EventRow[]> {
  const rows = await transaction
    .selectFrom('events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('position', '>', sql<string>`${position}::bigint`)
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows as unknown as EventRow[]
}

/** Walk the whole chain of a workspace. Returns how many events it holds and the first one that does not fit. */
export async function checkEventChain(
  transaction: DatabaseTransaction,
  workspaceId: string,
): Promise<{ events: number; brokenAt: string | null }> {
  const pageSize = 1000
  let after = '0'
  let events = 0
  let previousHash = firstHash
  for (;;) {
    const page = (await transaction
      .selectFrom('events')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('position', '>', sql<string>`${after}::bigint`)
      .orderBy('position')
      .limit(pageSize)
      .execute()) as unknown as EventRow[]
    for (const row of page) {
      events += 1
      const fits = row.position === String(events) && row.previous_hash === previousHash
      if (!fits || !fitsItsHash(row)) return { events, brokenAt: row.id }
      previousHash = row.hash
      after = row.position
    }
    if (page.length < pageSize) break
  }
  return { events, brokenAt: await headDiffers(transaction, workspaceId, events, previousHash) }
}

async function headDiffers(
  transaction: DatabaseTransaction,
  workspaceId: string,
  events: number,
  hash: string,
) {
  const head = await transaction
    .selectFrom('event_heads')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  const matches = head ? head.position === String(events) && head.hash === hash : events === 0
  return matches ? null : 'end of the chain'
}
