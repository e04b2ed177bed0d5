import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { countedPoints, readMetric, readSeries } from '../metrics/index.ts'
import { loadLap } from './lap-scope.ts'
import { resolveTarget } from './resolve-target.ts'
import { smartDoubts } from './smart.ts'

/** Step 3: what is to be doubted about a target that somebody is still writing, half of it perhaps. Reads only. */
export const doubtTarget = query({
  name: 'doubt-target',
  allow: allow.viewers,
  input: inputOf(sevenSteps.doubtTarget),
  run: async (scope, { lapId, metricId, kind, value, byOn }) => {
    const { lap } = await loadLap(scope, lapId)
    const metric = await readMetric(scope, metricId)
    const resolved = value === null ? null : resolveTarget({ metricId, kind, value }, lap.baselines)
    const seen = countedPoints((await readSeries(scope, metricId)).points)
    return { doubts: smartDoubts(lap, { metricId, byOn, isBlank: value === null }, resolved, metric, seen) }
  },
})
