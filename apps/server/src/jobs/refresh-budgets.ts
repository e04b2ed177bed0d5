import type { Outside } from '@ratchet/core/people'
import { refreshStandings } from '@ratchet/core/service-levels'
import type { Log } from '../log.ts'
import { inEveryWorkspace } from './in-every-workspace.ts'

/** Reckon every error budget anew: time moves the windows. */
export const refreshAllBudgets = (outside: Outside, log: Log): Promise<void> =>
  inEveryWorkspace(outside, log, 'budgets were not refreshed', (system) => refreshStandings(system, {}))
