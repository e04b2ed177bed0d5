import { files } from '@ratchet/contract'
import { attachmentsOf } from '../files/index.ts'
import { allow, inputOf, query } from '../foundation/index.ts'
import { readImprovement } from './one-improvement.ts'

/** What is attached to an improvement, oldest first, removed ones too. */
export const listAttachments = query({
  name: 'list-attachments',
  allow: allow.viewers,
  input: inputOf(files.listAttachments),
  run: async (scope, { id }) => {
    await readImprovement(scope, id)
    return { attachments: await attachmentsOf(scope, id) }
  },
})
