import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { getWorkspace, selectMembers, selectTeams } from '../people/index.ts'
import { documentOf } from './document.ts'
import { selectValueSystem } from './store.ts'

/** The whole value system as a document, which the server writes as YAML. */
export const exportValueSystem = query({
  name: 'export-value-system',
  allow: allow.viewers,
  input: inputOf(valueSystem.exportValueSystem),
  run: async (scope) => {
    const system = await selectValueSystem(scope)
    const directory = { members: await selectMembers(scope), teams: await selectTeams(scope) }
    const { name } = await getWorkspace(scope)
    return { workspaceName: name, document: documentOf(system, directory) }
  },
})
