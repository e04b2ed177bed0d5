import { allow, operation } from '../foundation/index.ts'
import { OpenSloLevels } from './open-slo-document.ts'
import { planOpenSlo } from './plan-open-slo.ts'
import { standNow } from './stand-now.ts'
import { insertLevel, updateLevelRow } from './store.ts'

/** Take OpenSLO documents in, all of them or none; the same again changes nothing. */
export const importOpenSlo = operation({
  name: 'import-open-slo',
  allow: allow.contributors,
  input: OpenSloLevels,
  async run(scope, document) {
    const { plan, writes } = await planOpenSlo(scope, document)
    for (const { before, after, origin } of writes) {
      if (before === null) await insertLevel(scope, after, origin)
      else await updateLevelRow(scope, after, origin)
      scope.record({ kind: 'service_level', id: after.id, before, after })
      if (before !== null) await standNow(scope, after)
    }
    return { levels: plan }
  },
})
