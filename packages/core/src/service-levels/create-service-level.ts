import { type ServiceLevel, serviceLevels } from '@ratchet/contract'
import { allow, inputOf, notFound, OperationError, operation, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { linkTargets } from '../value-system/index.ts'
import { levelErrors } from './level-rules.ts'
import { insertLevel } from './store.ts'

/** Promise a service level. Without a zone it takes the workspace's. */
export const createServiceLevel = operation({
  name: 'create-service-level',
  allow: allow.contributors,
  input: inputOf(serviceLevels.createServiceLevel),
  async run(scope, { zone, ...fields }): Promise<{ serviceLevel: ServiceLevel }> {
    const serviceLevel = newLevel(scope, { ...fields, zone: zone ?? (await getWorkspace(scope)).zone })
    await refuseContradictions(scope, serviceLevel)
    await insertLevel(scope, serviceLevel)
    scope.record({ kind: 'service_level', id: serviceLevel.id, after: serviceLevel })
    return { serviceLevel }
  },
})

type Made =
  | 'id'
  | 'fromOpenSlo'
  | 'standing'
  | 'latestReadingAt'
  | 'readingCount'
  | 'createdAt'
  | 'archivedAt'
  | 'version'

/** A level that nothing has been measured of. */
export const newLevel = (
  scope: Scope,
  fields: Omit<ServiceLevel, Made>,
  fromOpenSlo = false,
): ServiceLevel => ({
  ...fields,
  id: scope.newId(),
  fromOpenSlo,
  standing: null,
  latestReadingAt: null,
  readingCount: 0,
  createdAt: scope.now.toISOString(),
  archivedAt: null,
  version: 0,
})

/** @throws invalid when the promise contradicts itself; not_found for a service that is not here */
export async function refuseContradictions(scope: Scope, level: ServiceLevel): Promise<void> {
  const errors = levelErrors(level)
  if (errors.length > 0) {
    throw new OperationError('invalid', 'invalid_input', `Nothing was saved: ${errors[0]!.message}.`, {
      errors,
    })
  }
  if (level.serviceId === null) return
  const targets = await linkTargets(scope)
  if (!targets.find('service', level.serviceId)) throw notFound('service')
}
