import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf, invalid } from '../foundation/index.ts'
import { describeWindow, readWindow, refuseWindow } from './baseline-window.ts'
import { putBaseline } from './contract-store.ts'
import { changeLap, lapOperation, mustNotBeFrozen } from './lap-operation.ts'
import type { StoredBaseline } from './lap-record.ts'

/** Step 2: a window of a metric, frozen with its points and statistics. */
export const freezeBaseline = lapOperation({
  name: 'freeze-baseline',
  allow: allow.contributors,
  input: inputOf(sevenSteps.freezeBaseline),
  run: async (scope, { lap, around }, input) => {
    mustNotBeFrozen(lap, 'The baseline')
    const window = await readWindow(scope, input.metricId, input)
    const refusal = refuseWindow(window, around.today)
    if (refusal) throw invalid(refusal.path, refusal.message)
    const { metric, from, to, points } = window
    const statistics = describeWindow(window)
    await putBaseline(scope, lap.id, { metricId: metric.id, from, to, points, statistics })
    const before = lap.baselines.find((baseline) => baseline.metricId === metric.id)
    const after = baselineFields(metric.name, { from, to, statistics })
    await changeLap(scope, lap, {}, baselineFields(metric.name, before), after)
  },
})

/** A baseline as the history tells it. */
export function baselineFields(
  metricName: string,
  baseline: Pick<StoredBaseline, 'from' | 'to' | 'statistics'> | undefined,
) {
  if (!baseline) return { [`baseline of ${metricName}`]: null }
  const { from, to, statistics } = baseline
  return { [`baseline of ${metricName}`]: { from, to, count: statistics.count, limits: statistics.limits } }
}
