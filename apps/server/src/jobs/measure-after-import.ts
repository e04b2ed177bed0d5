import { OperationError } from '@ratchet/core/foundation'
import { measureTicketMetric, metricsToMeasure } from '@ratchet/core/metrics'
import { type Outside, systemContext } from '@ratchet/core/people'
import { type ClaimedImport, noteImportProgress } from '@ratchet/core/source-records'
import type { Log } from '../log.ts'

const progressEveryMilliseconds = 500
/** Most of a measuring is waiting for the database; more would take the connections that people need. */
const atOnce = 4

/**
 * Bring every metric over the import's source up to the tickets that are stored now, saying how far it is. A metric
 * that refuses, because it was archived or removed meanwhile, holds up no other.
 *
 * @param stop ends the work between a few metrics and the next; what is left is measured when the import is taken up again
 * @returns metrics whose measurements changed
 */
export async function measureAfterImport(
  { outside, holder, log }: { outside: Outside; holder: string; log: Log },
  { importId, workspaceId }: ClaimedImport,
  sourceId: string,
  stop: AbortSignal,
): Promise<number> {
  const system = systemContext(outside, workspaceId)
  const { metricIds } = await metricsToMeasure(system, { sourceId })
  const note = (metricsDone: number) =>
    noteImportProgress(system, {
      importId,
      holder,
      state: 'measuring',
      metricsDone,
      metricsToDo: metricIds.length,
    })
  await note(0)
  let notedAt = performance.now()
  let changed = 0
  const measure = async (metricId: string) => {
    try {
      const measured = await measureTicketMetric(system, { metricId, importId })
      if (measured.changed > 0) changed += 1
    } catch (error) {
      if (!(error instanceof OperationError) || error.code === 'unavailable') throw error
      log.error(`metric ${metricId} was not measured after import ${importId}`, error)
    }
  }
  for (let done = 0; done < metricIds.length; done += atOnce) {
    stop.throwIfAborted()
    await Promise.all(metricIds.slice(done, done + atOnce).map(measure))
    if (performance.now() - notedAt < progressEveryMilliseconds) continue
    await note(Math.min(metricIds.length, done + atOnce))
    notedAt = performance.now()
  }
  await note(metricIds.length)
  return changed
}
