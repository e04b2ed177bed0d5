import { people } from '@ratchet/contract'
import { allow, inputOf, operation, stale } from '../foundation/index.ts'
import { given } from './given.ts'
import { getWorkspace } from './references-store.ts'
import { saveWorkspace } from './store.ts'

/** Change the settings of the workspace. */
export const updateWorkspace = operation({
  name: 'update-workspace',
  allow: allow.administrators,
  input: inputOf(people.updateWorkspace),
  run: async (scope, { version, ...changes }) => {
    const before = await getWorkspace(scope)
    const after = await saveWorkspace(scope, version, { ...before, ...given(changes) })
    if (!after) throw stale('workspace', await getWorkspace(scope))
    scope.record({ kind: 'workspace', id: after.id, before, after })
    return { workspace: after }
  },
})
