import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '@ratchet/core/foundation'
import type { Outside } from '@ratchet/core/people'
import { type ClaimedImport, claimWork, renewLease } from '@ratchet/core/source-records'
import type { Log } from '../log.ts'
import { type ImportWorld, runImport } from './run-import.ts'

const askEveryMilliseconds = 500
/** A third of the lease, so that one renewal may fail. */
const renewEveryMilliseconds = 3_000

/**
 * Take imports that wait, or that a worker left when it was killed, one at a time, until it is stopped. Any number of
 * workers may run. See docs/decisions/2026-11-23-imports-are-leased.md.
 *
 * @returns what stops it: an import that is being read goes back into the queue, nothing of it stored
 */
export function startImportWorker(connection: Connection, outside: Outside, log: Log): () => Promise<void> {
  const stopping = new AbortController()
  const world: ImportWorld = { connection, outside, holder: randomUUID(), log }
  const ended = workUntil(world, stopping.signal)
  return async () => {
    stopping.abort()
    await ended
  }
}

async function workUntil(world: ImportWorld, stopping: AbortSignal): Promise<void> {
  const { outside, holder, log } = world
  while (!stopping.aborted) {
    try {
      const work = await claimWork(outside.database, holder, outside.clock())
      if (work) {
        await runLeased(world, work, stopping)
        continue
      }
    } catch (error) {
      log.error('imports: the database did not answer as it should; trying again', error)
    }
    await pause(askEveryMilliseconds, null, { signal: stopping }).catch(() => {})
  }
}

async function runLeased(world: ImportWorld, work: ClaimedImport, stopping: AbortSignal): Promise<void> {
  const lost = new AbortController()
  const renewing = setInterval(() => void renew(), renewEveryMilliseconds)
  try {
    await runImport(world, work, AbortSignal.any([stopping, lost.signal]))
  } finally {
    clearInterval(renewing)
  }

  async function renew(): Promise<void> {
    const { outside, holder } = world
    // A renewal that fails is tried again with the next; what ends the work is another holder.
    const isOurs = await renewLease(outside.database, work, holder, outside.clock()).catch(() => true)
    if (!isOurs) lost.abort()
  }
}
