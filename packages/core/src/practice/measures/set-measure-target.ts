import { practice } from '@ratchet/contract'
import { allow, inputOf, invalid, operation } from '../../foundation/index.ts'
import { readMetric } from '../../metrics/index.ts'
import { keepTarget, keptMeasure } from './store.ts'

/** Where a measure of the practice should be. The target is part of the history, as everything that people decide. */
export const setMeasureTarget = operation({
  name: 'set-measure-target',
  allow: allow.managers,
  input: inputOf(practice.setMeasureTarget),
  run: async (scope, { measure, target }) => {
    const kept = await keptMeasure(scope, measure)
    const { kind, unit } = await readMetric(scope, kept.metricId)
    if (target !== null && target < 0)
      throw invalid('target', 'cannot be below 0: no measure of the practice is')
    if (target !== null && kind === 'proportion' && unit === '%' && target > 100) {
      throw invalid('target', 'cannot be above 100: the measure is a share')
    }
    if (target !== kept.target) {
      await keepTarget(scope, measure, target)
      const [before, after] = [{ practiceTarget: kept.target }, { practiceTarget: target }]
      scope.record({ kind: 'metric', id: kept.metricId, before, after })
    }
    return { target }
  },
})
