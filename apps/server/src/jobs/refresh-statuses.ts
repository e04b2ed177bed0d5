import type { Outside } from '@ratchet/core/people'
import { refreshStatuses } from '@ratchet/core/seven-steps'
import type { Log } from '../log.ts'
import { inEveryWorkspace } from './in-every-workspace.ts'

/** Bring the statuses that a day changes up to today. */
export const refreshAllStatuses = (outside: Outside, log: Log): Promise<void> =>
  inEveryWorkspace(outside, log, 'statuses were not refreshed', (system) => refreshStatuses(system, {}))
