import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { selectSources } from './store.ts'

export const listSources = query({
  name: 'list-sources',
  allow: allow.viewers,
  input: z.strictObject({}),
  run: async (scope) => ({ sources: await selectSources(scope) }),
})
