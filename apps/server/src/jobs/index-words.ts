import { indexWords } from '@ratchet/core/backlog'
import { type Outside, systemContext, workspaceIds } from '@ratchet/core/people'
import type { Log } from '../log.ts'

/** Write the words of every improvement that has none yet, a few hundred in each transaction. */
export async function indexAllWords(outside: Outside, log: Log): Promise<void> {
  for (const workspaceId of await workspaceIds(outside.database)) {
    let indexed = 0
    for (let finished = false; !finished; ) {
      const round = await indexWords(systemContext(outside, workspaceId), {})
      indexed += round.indexed
      finished = round.finished
    }
    if (indexed > 0) log.info(`words of ${indexed} improvements written, so that look-alikes are found`)
  }
}
