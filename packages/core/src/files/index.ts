export { attachmentsOf, findAttachment, readContent, saveArchived } from './attachments-store.ts'
export { keepAttachment } from './keep-attachment.ts'
