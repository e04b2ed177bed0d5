import { backlog } from '@ratchet/contract'
import { allow, inputOf, operation, stale } from '../foundation/index.ts'
import { currentMethod, insertMethod } from './scoring-store.ts'

/** Change how scores are reckoned: a new version with its reason; the old ones stay. */
export const setScoringMethod = operation({
  name: 'set-scoring-method',
  allow: allow.managers,
  input: inputOf(backlog.setScoringMethod),
  run: async (scope, { version, kind, settings, reason }) => {
    const before = await currentMethod(scope)
    const after = { version: version + 1, kind, settings, reason }
    if (before.version !== version || !(await insertMethod(scope, after))) {
      throw stale('scoring method', await currentMethod(scope))
    }
    scope.record({
      kind: 'workspace',
      id: scope.workspaceId,
      before: { version, kind: before.kind, settings: before.settings },
      after,
    })
    return { method: await currentMethod(scope) }
  },
})
