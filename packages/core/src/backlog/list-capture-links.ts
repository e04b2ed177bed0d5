import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { selectCaptureLinks } from './capture-links-store.ts'

/** Every capture link with what came by it, newest first, ended ones too. */
export const listCaptureLinks = query({
  name: 'list-capture-links',
  allow: allow.managers,
  input: z.strictObject({}),
  run: async (scope) => ({ captureLinks: await selectCaptureLinks(scope) }),
})
