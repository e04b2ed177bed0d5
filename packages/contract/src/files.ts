import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, PersonRef } from './common.ts'

/** Known by their first bytes; what a name or a header claims counts for nothing. No SVG: it can carry scripts. */
export const attachmentKinds = ['png', 'jpeg', 'gif', 'webp', 'pdf'] as const
export const AttachmentKind = z.enum(attachmentKinds)
export type AttachmentKind = z.infer<typeof AttachmentKind>

export const attachmentBytes = 10_000_000
export const attachmentsPerImprovement = 20
/** Of one workspace together, removed ones too. */
export const workspaceAttachmentBytes = 5_000_000_000
export const attachmentNameLength = 120

export const Attachment = z.object({
  id: Id,
  improvementId: Id,
  /** Safe to show and to save under; its ending is that of its kind. */
  name: z.string(),
  kind: AttachmentKind,
  bytes: z.number().int(),
  attachedBy: PersonRef.nullable(),
  attachedAt: Instant,
  /** Set when it was removed; it can be brought back. */
  archivedAt: Instant.nullable(),
})
export type Attachment = z.infer<typeof Attachment>

const AttachmentFile = z
  .file()
  .max(attachmentBytes, `is larger than ${attachmentBytes / 1_000_000} MB`)
  .describe('PNG, JPEG, GIF, WebP or PDF, sent as multipart/form-data')
const One = z.object({ attachment: Attachment })
const tags = ['files']

export const files = {
  listAttachments: oc
    .route({
      method: 'GET',
      path: '/improvements/{id}/attachments',
      tags,
      summary: 'What is attached, oldest first; removed ones too',
    })
    .input(z.strictObject({ id: Id }))
    .output(z.object({ attachments: z.array(Attachment) })),
  attachFile: oc
    .route({
      method: 'POST',
      path: '/improvements/{id}/attachments',
      tags,
      summary: 'Attach an image or a PDF',
      successStatus: 201,
    })
    .input(z.strictObject({ id: Id, file: AttachmentFile }))
    .output(One),
  downloadAttachment: oc
    .route({ method: 'GET', path: '/attachments/{attachmentId}', tags, summary: 'The file itself' })
    .input(z.strictObject({ attachmentId: Id }))
    .output(z.file()),
  archiveAttachment: oc
    .route({
      method: 'PATCH',
      path: '/attachments/{attachmentId}',
      tags,
      summary: 'Remove an attachment, or bring it back',
    })
    .input(z.strictObject({ attachmentId: Id, archived: z.boolean() }))
    .output(One),
}
