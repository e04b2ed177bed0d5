import { type Metric, metrics } from '@ratchet/contract'
import { allow, inputOf, invalid, OperationError, operation, type Scope } from '../foundation/index.ts'
import { getWorkspace, teamExists } from '../people/index.ts'
import { type Definition, definitionErrors } from './definition-rules.ts'
import { insertMetric } from './store.ts'
import { measureMetric } from './tickets/measure-metrics.ts'
import { consequencesOf } from './tickets/query-rules.ts'
import { refuseUnknownSource } from './tickets/refuse-unknown-source.ts'

/**
 * Define a metric. Without a zone it takes the workspace's. One that asks tickets takes kind, unit and gap rule from its
 * query, and has its measurements as soon as it is defined.
 */
export const defineMetric = operation({
  name: 'define-metric',
  allow: allow.contributors,
  input: inputOf(metrics.defineMetric),
  async run(scope, { zone, ...wished }): Promise<{ metric: Metric }> {
    const definition = completed(wished)
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
    await measureMetric(scope, metric)
    return { metric }
  },
})

/** @throws invalid when neither a kind nor a query is given */
function completed<Wished extends Omit<Definition, 'kind'> & { kind?: Metric['kind'] | undefined }>(
  wished: Wished,
) {
  const { ticketQuery = null } = wished
  if (ticketQuery !== null) {
    const { kind, unit, gapRule } = consequencesOf(ticketQuery)
    return { ...wished, ticketQuery, gapRule, kind: wished.kind ?? kind, unit: wished.unit || unit }
  }
  if (wished.kind === undefined) throw invalid('kind', 'a metric needs a kind, or a question to tickets')
  return { ...wished, ticketQuery, kind: wished.kind }
}

/** @throws invalid when the definition contradicts itself or names a team or a source that is not here */
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
  if (definition.ticketQuery) await refuseUnknownSource(scope, definition.ticketQuery)
}
