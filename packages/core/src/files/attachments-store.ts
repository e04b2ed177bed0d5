import type { Attachment, AttachmentKind } from '@ratchet/contract'
import { type Selectable, sql } from 'kysely'
import type { Attachments } from '../foundation/database-types.ts'
import { beyondTeamWall, type Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'
import { mediaTypes } from './attachment-rules.ts'

/** Small enough that a row never costs much memory, large enough that a file has few. */
const partBytes = 512 * 1024

async function toAttachments(scope: Scope, rows: readonly Selectable<Attachments>[]): Promise<Attachment[]> {
  const people = await personRefs(
    scope,
    rows.map((row) => row.attached_by),
  )
  return rows.map((row) => ({
    id: row.id,
    improvementId: row.subject_id,
    name: row.name,
    kind: row.kind as AttachmentKind,
    bytes: row.bytes,
    attachedBy: row.attached_by === null ? null : (people.get(row.attached_by) ?? null),
    attachedAt: row.attached_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
  }))
}

/** Everything attached to a subject, oldest first, removed ones too. */
export async function attachmentsOf(scope: Scope, subjectId: string): Promise<Attachment[]> {
  const rows = await scope.transaction
    .selectFrom('attachments')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('subject_id', '=', subjectId)
    .orderBy('attached_at')
    .orderBy('id')
    .execute()
  return await toAttachments(scope, rows)
}

/** One attachment, locked when `forUpdate`; null when this workspace has none. */
export async function findAttachment(
  scope: Scope,
  id: string,
  forUpdate = false,
): Promise<Attachment | null> {
  let find = scope.transaction
    .selectFrom('attachments')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
  if (forUpdate) find = find.forUpdate()
  const row = await find.executeTakeFirst()
  return row ? ((await toAttachments(scope, [row]))[0] ?? null) : null
}

/** What counts against the limits: of the subject without removed ones, of the workspace all, whoever may see them. */
export async function heldBy(
  scope: Scope,
  subjectId: string,
): Promise<{ count: number; workspaceBytes: number }> {
  const held = sql<{ count: number; bytes: string | null }>`
    select count(*) filter (where subject_id = ${subjectId} and archived_at is null)::int as count,
      sum(bytes)::bigint as bytes
    from attachments where workspace_id = ${scope.workspaceId}`
  const { rows } = await beyondTeamWall(scope, () => held.execute(scope.transaction))
  return { count: rows[0]?.count ?? 0, workspaceBytes: Number(rows[0]?.bytes ?? 0) }
}

export async function insertAttachment(
  scope: Scope,
  row: { id: string; subjectId: string; name: string; kind: AttachmentKind; sha256: string },
  content: Uint8Array,
): Promise<void> {
  const workspace_id = scope.workspaceId
  await scope.transaction
    .insertInto('attachments')
    .values({
      workspace_id,
      id: row.id,
      subject_id: row.subjectId,
      name: row.name,
      kind: row.kind,
      bytes: content.length,
      sha256: row.sha256,
      attached_by: scope.actor.memberId,
      attached_at: scope.now,
    })
    .execute()
  for (let from = 0, position = 0; from < content.length; from += partBytes, position += 1) {
    const part = Buffer.from(content.subarray(from, from + partBytes))
    await scope.transaction
      .insertInto('attachment_parts')
      .values({ workspace_id, attachment_id: row.id, position, content: part })
      .execute()
  }
}

/** The file itself, with the media type of its kind. */
export async function readContent(
  scope: Scope,
  { id, kind }: Attachment,
): Promise<{ content: Uint8Array<ArrayBuffer>; mediaType: string }> {
  const parts = await scope.transaction
    .selectFrom('attachment_parts')
    .select('content')
    .where('workspace_id', '=', scope.workspaceId)
    .where('attachment_id', '=', id)
    .orderBy('position')
    .execute()
  return { content: Buffer.concat(parts.map((part) => part.content)), mediaType: mediaTypes[kind] }
}

/** Removed at `at`, or brought back with null. */
export async function saveArchived(scope: Scope, id: string, at: Date | null): Promise<void> {
  await scope.transaction
    .updateTable('attachments')
    .set({ archived_at: at, archived_by: at === null ? null : scope.actor.memberId })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}
