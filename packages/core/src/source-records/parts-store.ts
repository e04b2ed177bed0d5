import type { Scope } from '../foundation/index.ts'

/** The bytes of a file on its way in: in the database, because the nodes of Ratchet share no disk. */
export async function insertPart(
  scope: Scope,
  importId: string,
  startsAtByte: number,
  bytes: Uint8Array,
): Promise<void> {
  await scope.transaction
    .insertInto('record_import_parts')
    .values({
      workspace_id: scope.workspaceId,
      import_id: importId,
      starts_at_byte: startsAtByte,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })
    .execute()
}

/** The part that begins at this byte; null when there is none. */
export async function partAt(scope: Scope, importId: string, startsAtByte: number): Promise<Buffer | null> {
  const row = await scope.transaction
    .selectFrom('record_import_parts')
    .select('bytes')
    .where('workspace_id', '=', scope.workspaceId)
    .where('import_id', '=', importId)
    .where('starts_at_byte', '=', startsAtByte)
    .executeTakeFirst()
  return row?.bytes ?? null
}

export async function deleteParts(scope: Scope, importId: string): Promise<void> {
  await scope.transaction
    .deleteFrom('record_import_parts')
    .where('workspace_id', '=', scope.workspaceId)
    .where('import_id', '=', importId)
    .execute()
}
