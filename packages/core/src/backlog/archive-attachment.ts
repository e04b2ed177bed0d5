import { attachmentsPerImprovement, files } from '@ratchet/contract'
import { attachmentsOf, saveArchived } from '../files/index.ts'
import { allow, inputOf, invalid, operation } from '../foundation/index.ts'
import { attachmentOf } from './one-attachment.ts'
import { lockImprovement } from './one-improvement.ts'

/** Remove an attachment, or bring it back. Its content stays either way. */
export const archiveAttachment = operation({
  name: 'archive-attachment',
  allow: allow.contributors,
  input: inputOf(files.archiveAttachment),
  run: async (scope, { attachmentId, archived }) => {
    const { improvementId } = await attachmentOf(scope, attachmentId)
    await lockImprovement(scope, improvementId)
    const before = await attachmentOf(scope, attachmentId, true)
    if ((before.archivedAt !== null) === archived) return { attachment: before }
    if (!archived) {
      const held = (await attachmentsOf(scope, improvementId)).filter((one) => one.archivedAt === null)
      if (held.length >= attachmentsPerImprovement) {
        throw invalid(
          'archived',
          `${attachmentsPerImprovement} attachments are the limit; remove another one first`,
        )
      }
    }
    await saveArchived(scope, attachmentId, archived ? scope.now : null)
    const [was, is] = archived ? [{ attachment: before.name }, null] : [null, { attachment: before.name }]
    scope.record({ kind: 'improvement', id: improvementId, before: was, after: is })
    return { attachment: await attachmentOf(scope, attachmentId) }
  },
})
