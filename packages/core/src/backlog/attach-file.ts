import { Id } from '@ratchet/contract'
import { z } from 'zod'
import { keepAttachment } from '../files/index.ts'
import { allow, operation } from '../foundation/index.ts'
import { attachmentOf } from './one-attachment.ts'
import { lockImprovement } from './one-improvement.ts'

/** Attach an image or a PDF to an improvement. */
export const attachFile = operation({
  name: 'attach-file',
  allow: allow.contributors,
  input: z.strictObject({ id: Id, name: z.string(), bytes: z.instanceof(Uint8Array) }),
  run: async (scope, { id, name, bytes }) => {
    // Locked, so that two who attach at once count each other.
    await lockImprovement(scope, id)
    const kept = await keepAttachment(scope, { subjectId: id, name, bytes })
    scope.record({ kind: 'improvement', id, after: { attachment: kept.name } })
    return { attachment: await attachmentOf(scope, kept.id) }
  },
})
