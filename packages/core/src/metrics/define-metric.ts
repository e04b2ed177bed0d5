import { type Metric, metrics } from '@ratchet/contract'
import { allow, inputOf, invalid, OperationError, operation, type Scope } from '../foundation/index.ts'
import { getWorkspace, teamExists } from '../people/index.ts'
import { type Definition, definitionErrors } from './definition-rules.ts'
import { insertMetric } from './store.ts'

/** Define a metric. Without a zone it takes the workspace's. */
export const defineMetric = operation({
  name: 'define-metric',
  allow: allow.contributors,
  input: inputOf(metrics.defineMetric),
  async run(scope, { zone, ...definition }): Promise<{ metric: Metric }> {
    await refuseContradictions(scope, definition)
    const metric: Metric = {
      id: scope.newId(),
      ...definition,
      zone: zone ?? (await getWorkspace(scope)).zone,
      createdAt: scope.now.toISOString(),
      archivedAt: null,
      heldAt: null,
      version: 0,
    }
    await insertMetric(scope, metric)
    scope.record({ kind: 'metric', id: metric.id, after: metric })
    return { metric }
  },
})

/** @throws invalid when the definition contradicts itself or names a team that is not here */
export async function refuseContradictions(
  scope: Scope,
  definition: Definition & { teamId: string | null },
): Promise<void> {
  const errors = definitionErrors(definition)
  if (errors.length > 0) {
    throw new OperationError('invalid', 'invalid_input', `Nothing was saved: ${errors[0]!.message}.`, {
      errors,
    })
  }
  if (definition.teamId && !(await teamExists(scope, definition.teamId))) {
    throw invalid('teamId', 'there is no such team here')
  }
}
