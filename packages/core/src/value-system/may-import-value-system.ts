import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'

/** Asked before a file is read, so that nobody makes the server read what they may not import. */
export const mayImportValueSystem = query({
  name: 'may-import-value-system',
  allow: allow.managers,
  input: z.strictObject({}),
  run: async () => {},
})
