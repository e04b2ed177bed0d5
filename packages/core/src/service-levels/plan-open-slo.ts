import type { OpenSloPlan, ServiceLevel } from '@ratchet/contract'
import { canonicalJson, OperationError, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { servicesByName } from '../value-system/index.ts'
import { newLevel } from './create-service-level.ts'
import { levelErrors } from './level-rules.ts'
import type { OpenSloLevels } from './open-slo-document.ts'
import { type OpenSloOrigin, selectLevels, selectOrigins } from './store.ts'

interface Write {
  before: ServiceLevel | null
  after: ServiceLevel
  origin: OpenSloOrigin
}

/**
 * What importing documents writes. A service that is known here by the name is linked; another one is not made up.
 *
 * @throws invalid when a level contradicts itself, or two have one key
 */
export async function planOpenSlo(
  scope: Scope,
  { levels }: OpenSloLevels,
): Promise<{ plan: OpenSloPlan['levels']; writes: Write[] }> {
  const { zone: workspaceZone } = await getWorkspace(scope)
  const services = await servicesByName(scope)
  const stored = new Map((await selectLevels(scope)).map((level) => [level.id, level]))
  const byKey = new Map([...(await selectOrigins(scope))].map(([id, origin]) => [origin.key, { id, origin }]))
  const seen = new Set<string>()
  const errors: { path: string; message: string }[] = []
  const plan: OpenSloPlan['levels'] = []
  const writes: Write[] = []
  for (const [i, { key, serviceName, document, zone, ...fields }] of levels.entries()) {
    const refuse = (path: string, message: string) => errors.push({ path: `levels.${i}${path}`, message })
    if (seen.has(key)) refuse('', `"${key}" is in the documents twice`)
    seen.add(key)
    const known = byKey.get(key)
    const before = known ? (stored.get(known.id) ?? null) : null
    const serviceId = services.get(serviceName.trim().toLowerCase()) ?? before?.serviceId ?? null
    const wished = { ...fields, serviceId, zone: zone ?? before?.zone ?? workspaceZone }
    const after = before
      ? { ...before, ...wished }
      : newLevel(scope, { ...wished, carefulBelow: 0.25, frozenBelow: 0 }, true)
    for (const { path, message } of levelErrors(after)) refuse(`.${path}`, message)
    const origin = { key, document }
    const same =
      before !== null && canonicalJson([before, known?.origin.document]) === canonicalJson([after, document])
    plan.push({ name: after.name, effect: before === null ? 'added' : same ? 'unchanged' : 'changed' })
    if (!same)
      writes.push({ before, after: before ? { ...after, version: before.version + 1 } : after, origin })
  }
  if (errors.length > 0) {
    throw new OperationError(
      'invalid',
      'invalid_input',
      `Nothing was imported: ${errors[0]!.path}: ${errors[0]!.message}.`,
      { errors: errors.slice(0, 50) },
    )
  }
  return { plan, writes }
}
