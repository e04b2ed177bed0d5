import { archiveAttachment, attachFile, getAttachment, listAttachments } from '@ratchet/core/backlog'
import { routes } from './contract-routes.ts'
import { signedIn, whoAsks } from './request-context.ts'

const { files } = routes

/** Attachments. Their bytes are read here; what they are is decided by the operation. */
export const filesRoutes = {
  listAttachments: files.listAttachments.handler(signedIn(listAttachments)),
  attachFile: files.attachFile.handler(async ({ context, input: { id, file } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return await attachFile(whoAsks(context), { id, name: file.name, bytes })
  }),
  downloadAttachment: files.downloadAttachment.handler(async ({ context, input }) => {
    const { attachment, content, mediaType } = await getAttachment(whoAsks(context), input)
    return new File([content], attachment.name, { type: mediaType })
  }),
  archiveAttachment: files.archiveAttachment.handler(signedIn(archiveAttachment)),
}
