import { z } from 'zod'
import { allow, query } from '../../foundation/index.ts'
import { chooser } from './chooser.ts'
import { readDefault, toViews, viewRows } from './views-store.ts'

export const listBacklogViews = query({
  name: 'list-backlog-views',
  allow: allow.viewers,
  input: z.strictObject({}),
  run: async (scope) => ({
    views: await toViews(scope, await viewRows(scope), await chooser(scope)),
    defaultId: await readDefault(scope),
  }),
})
