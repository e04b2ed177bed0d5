import { type ServiceLevel, serviceLevels } from '@ratchet/contract'
import { allow, canonicalJson, inputOf, operation, stale } from '../foundation/index.ts'
import { given } from '../people/index.ts'
import { refuseContradictions } from './create-service-level.ts'
import { standNow } from './stand-now.ts'
import { lockLevel, updateLevelRow } from './store.ts'

/** Change a promise, archive it or bring it back; what is left of the budget is reckoned anew. */
export const updateServiceLevel = operation({
  name: 'update-service-level',
  allow: allow.contributors,
  input: inputOf(serviceLevels.updateServiceLevel),
  async run(scope, { serviceLevelId, version, archived, ...edit }): Promise<{ serviceLevel: ServiceLevel }> {
    const before = await lockLevel(scope, serviceLevelId)
    if (before.version !== version) throw stale('service level', before)
    const wished = { ...before, ...given(edit) } as ServiceLevel
    if (archived !== undefined && archived !== (before.archivedAt !== null)) {
      wished.archivedAt = archived ? scope.now.toISOString() : null
    }
    await refuseContradictions(scope, wished)
    if (canonicalJson(wished) === canonicalJson(before)) return { serviceLevel: before }
    const after = { ...wished, version: version + 1 }
    await updateLevelRow(scope, after)
    scope.record({ kind: 'service_level', id: serviceLevelId, before, after })
    return { serviceLevel: { ...after, standing: await standNow(scope, after) } }
  },
})
