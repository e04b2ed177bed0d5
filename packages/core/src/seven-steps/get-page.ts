import { type OnePage, sevenSteps } from '@ratchet/contract'
import { readImprovement } from '../backlog/index.ts'
import { allow, inputOf, query, readChainHead, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { calibrate } from './calibration-rules.ts'
import { readForecasts } from './forecast-store.ts'
import { loadLap, showLap } from './lap-scope.ts'
import { coursesOf } from './list-courses.ts'
import { onePage } from './page-rules.ts'

/** A lap on one page. */
export const getPage = query({
  name: 'get-page',
  allow: allow.viewers,
  input: inputOf(sevenSteps.getPage),
  run: async (scope, { lapId }) => ({ page: await readPage(scope, lapId, 'names') }),
})

export async function readPage(scope: Scope, lapId: string, names: 'names' | 'roles'): Promise<OnePage> {
  const open = await loadLap(scope, lapId)
  const { name: workspaceName } = await getWorkspace(scope)
  return onePage(
    {
      workspaceName,
      improvement: await readImprovement(scope, open.lap.improvementId),
      lap: await showLap(scope, lapId),
      courses: await coursesOf(scope, open),
      calibration: calibrate(await readForecasts(scope, open.lap.improvementId)),
      chain: await readChainHead(scope),
      madeAt: scope.now,
    },
    names,
  )
}
