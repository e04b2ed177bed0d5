import type { Attachment } from '@ratchet/contract'
import { findAttachment } from '../files/index.ts'
import { notFound, type Scope } from '../foundation/index.ts'
import { readImprovement } from './one-improvement.ts'

/**
 * One attachment: who may see it is who may see its improvement.
 *
 * @throws not_found when this workspace has no such attachment, or its improvement is not to be seen
 */
export async function attachmentOf(scope: Scope, id: string, forUpdate = false): Promise<Attachment> {
  const attachment = await findAttachment(scope, id, forUpdate)
  if (!attachment) throw notFound('attachment')
  await readImprovement(scope, attachment.improvementId)
  return attachment
}
