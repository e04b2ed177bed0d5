import { files } from '@ratchet/contract'
import { readContent } from '../files/index.ts'
import { allow, inputOf, query } from '../foundation/index.ts'
import { attachmentOf } from './one-attachment.ts'

/** One attachment with its content; a removed one stays readable, because nothing is lost. */
export const getAttachment = query({
  name: 'get-attachment',
  allow: allow.viewers,
  input: inputOf(files.downloadAttachment),
  run: async (scope, { attachmentId }) => {
    const attachment = await attachmentOf(scope, attachmentId)
    return { attachment, ...(await readContent(scope, attachment)) }
  },
})
