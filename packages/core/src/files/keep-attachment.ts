import { createHash } from 'node:crypto'
import { invalid, type Scope } from '../foundation/index.ts'
import { kindOf, refuseAttachment, safeName } from './attachment-rules.ts'
import { heldBy, insertAttachment } from './attachments-store.ts'

/**
 * Keep one file for a subject that the caller has locked, in the caller's transaction.
 *
 * @returns its id, and what the history may say of it
 * @throws invalid for what is no image or PDF, too large, or one too many
 */
export async function keepAttachment(
  scope: Scope,
  given: { subjectId: string; name: string; bytes: Uint8Array },
): Promise<{ id: string; name: string }> {
  const { subjectId, bytes } = given
  const refusal = refuseAttachment(bytes, await heldBy(scope, subjectId))
  const kind = kindOf(bytes)
  if (refusal !== null || kind === null) throw invalid('file', refusal ?? '')
  const id = scope.newId()
  const name = safeName(given.name, kind)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await insertAttachment(scope, { id, subjectId, name, kind, sha256 }, bytes)
  return { id, name }
}
