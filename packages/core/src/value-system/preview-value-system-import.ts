import { ValueSystemDocument } from '@ratchet/contract'
import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { selectMembers, selectTeams } from '../people/index.ts'
import { refused } from './import-value-system.ts'
import { planImport } from './plan-import.ts'
import { selectValueSystem } from './store.ts'

/** What importing a document would add and change. Nothing is written. */
export const previewValueSystemImport = query({
  name: 'preview-value-system-import',
  allow: allow.managers,
  input: z.strictObject({ document: ValueSystemDocument }),
  run: async (scope, { document }) => {
    const system = await selectValueSystem(scope)
    const directory = { members: await selectMembers(scope), teams: await selectTeams(scope) }
    const { plan, errors } = planImport(document, system, directory, scope)
    if (errors.length > 0) throw refused(errors)
    return { plan }
  },
})
