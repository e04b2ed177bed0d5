import { allow, query } from '../foundation/index.ts'
import { OpenSloLevels } from './open-slo-document.ts'
import { planOpenSlo } from './plan-open-slo.ts'

/** What importing OpenSLO documents would add and change; nothing is written. */
export const previewOpenSlo = query({
  name: 'preview-open-slo',
  allow: allow.contributors,
  input: OpenSloLevels,
  run: async (scope, document) => ({ levels: (await planOpenSlo(scope, document)).plan }),
})
