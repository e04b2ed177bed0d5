import { handInOverdue } from '@ratchet/core/learning'
import type { Outside } from '@ratchet/core/people'
import type { Log } from '../log.ts'
import { inEveryWorkspace } from './in-every-workspace.ts'

/** Hand in the mocks whose time is over. */
export const handInOverdueMocks = (outside: Outside, log: Log): Promise<void> =>
  inEveryWorkspace(outside, log, 'overdue mocks were not handed in', (system) => handInOverdue(system, {}))
