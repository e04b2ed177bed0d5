import { firstHash } from '@ratchet/evidence'
import { type EventRow, eventContent } from './events.ts'
import type { Scope } from './operation.ts'

type Link = { position: string; contentHash: string | null; hash: string }
type Told = ReturnType<typeof eventContent> & { changes: EventRow['changes'] } & Omit<Link, 'position'>

export interface HandedChain {
  previousHash: string
  events: (Link | Told)[]
  head: { position: string; hash: string }
}

/** The end of a workspace's chain: whoever notes it can tell later whether the history was written anew. */
export async function readChainHead(scope: Scope): Promise<{ position: string; hash: string }> {
  const head = await scope.transaction
    .selectFrom('event_heads')
    .select(['position', 'hash'])
    .where('workspace_id', '=', scope.workspaceId)
    .executeTakeFirst()
  return head ?? { position: '0', hash: firstHash }
}

/**
 * The chain of a workspace from the first event about some records to its end: events about them with all they say,
 * the others with nothing but their hashes.
 */
export async function readChain(scope: Scope, subjectIds: readonly string[]): Promise<HandedChain> {
  const events = () =>
    scope.transaction.selectFrom('events').where('workspace_id', '=', scope.workspaceId).orderBy('position')
  const about = (await events()
    .selectAll()
    .where('subject_id', 'in', [...subjectIds])
    .execute()) as unknown as EventRow[]
  const first = about[0]
  if (!first) return { previousHash: firstHash, events: [], head: { position: '0', hash: firstHash } }
  const shown = new Map(about.map((row) => [row.position, row]))
  const links = await events()
    .select(['position', 'content_hash', 'hash'])
    .where('position', '>=', first.position)
    .execute()
  const last = links.at(-1) ?? first
  return {
    previousHash: first.previous_hash,
    events: links.map(({ position, content_hash: contentHash, hash }) => {
      const row = shown.get(position)
      return row
        ? { ...eventContent(row), changes: row.changes, contentHash, hash }
        : { position, contentHash, hash }
    }),
    head: { position: last.position, hash: last.hash },
  }
}
