import type { Lap } from '@ratchet/contract'
import { problemOf } from '@ratchet/contract/client'
import { currentLap } from './current-lap.ts'

/**
 * Sends a step over the version it was read at. A lap has one version for all its steps: where somebody saved
 * another step meanwhile, nothing of this one is lost by sending it once more over the newer version.
 * @param isUntouched did this step stay as it was when typing began?
 * @throws the conflict, when this step itself was changed
 */
export async function sendOverOtherSteps<Answer>(
  send: (version: number) => Promise<Answer>,
  version: number,
  isUntouched: (theirs: Lap) => boolean,
): Promise<Answer> {
  try {
    return await send(version)
  } catch (error) {
    const problem = problemOf(error)
    const theirs = problem?.code === 'conflict' ? currentLap(problem.current) : null
    if (!theirs || !isUntouched(theirs)) throw error
    return await send(theirs.version)
  }
}
