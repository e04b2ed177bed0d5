import { type Context, OperationError } from '@ratchet/core/foundation'
import {
  measureTicketMetric,
  measureTicketMetrics,
  metricsAtOnce,
  metricsToMeasure,
} from '@ratchet/core/metrics'
import { type Outside, systemContext } from '@ratchet/core/people'
import { type ClaimedImport, noteImportProgress } from '@ratchet/core/source-records'
import type { Log } from '../log.ts'

/**
 * Bring every metric over the import's source up to the tickets that are stored now, batch by batch, saying how far it
 * is. A metric that was archived or removed meanwhile is passed over, and one that refuses holds up no other.
 *
 * @param stop ends the work between two batches; what is left is measured when the import is taken up again
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
  let changed = 0
  for (let done = 0; done < metricIds.length; done += metricsAtOnce) {
    stop.throwIfAborted()
    const batch = metricIds.slice(done, done + metricsAtOnce)
    changed += await measureBatch(system, { metricIds: batch, importId }, log)
    await note(done + batch.length)
  }
  return changed
}

/** All in one; when that is refused, one after the other, so that only what is refused stays behind. */
async function measureBatch(
  system: Context,
  { metricIds, importId }: { metricIds: string[]; importId: string },
  log: Log,
): Promise<number> {
  try {
    return (await measureTicketMetrics(system, { metricIds, importId })).changed.length
  } catch (error) {
    throwUnlessRefusal(error)
  }
  let changed = 0
  for (const metricId of metricIds) {
    try {
      const measured = await measureTicketMetric(system, { metricId, importId })
      if (measured.changed > 0) changed += 1
    } catch (error) {
      throwUnlessRefusal(error)
      log.error(`metric ${metricId} was not measured after import ${importId}`, error)
    }
  }
  return changed
}

/** @throws anything that is no refusal: then the import is tried again later */
function throwUnlessRefusal(error: unknown): void {
  if (!(error instanceof OperationError) || error.code === 'unavailable') throw error
}
