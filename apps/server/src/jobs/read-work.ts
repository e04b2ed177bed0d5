import { readWork } from '@ratchet/core/learning'
import type { Outside } from '@ratchet/core/people'
import type { Log } from '../log.ts'
import { inEveryWorkspace } from './in-every-workspace.ts'

/** Let the learning room read on in the history. */
export const readAllWork = (outside: Outside, log: Log): Promise<void> =>
  inEveryWorkspace(outside, log, 'the history was not read for the work link', async (system) => {
    while ((await readWork(system, {})).more);
  })
