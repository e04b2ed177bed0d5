import type { Outside } from '@ratchet/core/people'
import { measurePractice } from '@ratchet/core/practice'
import type { Log } from '../log.ts'
import { inEveryWorkspace } from './in-every-workspace.ts'

/** Measure the weeks and months of each practice that are over. */
export const measureAllPractices = (outside: Outside, log: Log): Promise<void> =>
  inEveryWorkspace(outside, log, 'the practice was not measured', (system) => measurePractice(system, {}))
