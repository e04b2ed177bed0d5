import { sevenSteps } from '@ratchet/contract'
import { allow, conflict, inputOf, notFound } from '../foundation/index.ts'
import { readMetric } from '../metrics/index.ts'
import { deleteBaseline } from './contract-store.ts'
import { baselineFields } from './freeze-baseline.ts'
import { changeLap, lapOperation, mustNotBeFrozen } from './lap-operation.ts'

/** Step 2: take a baseline back, as long as no contract holds it and no target stands on it. */
export const removeBaseline = lapOperation({
  name: 'remove-baseline',
  allow: allow.contributors,
  input: inputOf(sevenSteps.removeBaseline),
  run: async (scope, { lap }, { metricId }) => {
    mustNotBeFrozen(lap, 'The baseline')
    const baseline = lap.baselines.find((found) => found.metricId === metricId)
    if (!baseline) throw notFound('baseline')
    if ([...lap.targets, ...lap.guardrails].some((wanted) => wanted.metricId === metricId)) {
      throw conflict(
        'target_stands_on_it',
        'A target or guardrail of step 3 stands on this baseline. Take that away first; nothing was changed.',
      )
    }
    const metric = await readMetric(scope, metricId)
    await deleteBaseline(scope, lap.id, metricId)
    await changeLap(
      scope,
      lap,
      {},
      baselineFields(metric.name, baseline),
      baselineFields(metric.name, undefined),
    )
  },
})
