import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { describeWindow, readWindow, refuseWindow } from './baseline-window.ts'
import { loadLap } from './lap-scope.ts'

/** Step 2: what a window would be frozen with, while somebody is still choosing. Reads only. */
export const previewBaseline = query({
  name: 'preview-baseline',
  allow: allow.viewers,
  input: inputOf(sevenSteps.previewBaseline),
  run: async (scope, { lapId, metricId, ...days }) => {
    const { around } = await loadLap(scope, lapId)
    const window = await readWindow(scope, metricId, days)
    const { from, to, points } = window
    const refusal = refuseWindow(window, around.today)?.message ?? null
    if (points.length === 0) {
      return { from, to, count: 0, gaps: 0, limits: null, median: null, warnings: [], refusal }
    }
    return { from, to, ...describeWindow(window), refusal }
  },
})
