import { setImmediate as otherWork } from 'node:timers/promises'
import { readTicketLog, TicketLogError } from '@ratchet/connectors'
import { type Connection, isConnectionLoss, OperationError } from '@ratchet/core/foundation'
import { type Outside, resolveMember, systemContext } from '@ratchet/core/people'
import {
  type ClaimedImport,
  dropStaging,
  endRecordImport,
  type ImportToRun,
  importToRun,
  noteImportProgress,
  readImportPart,
  releaseWork,
  stageRows,
  storeRecords,
} from '@ratchet/core/source-records'
import type { Log } from '../log.ts'
import { measureAfterImport } from './measure-after-import.ts'

/** Where a worker works, and as whom. */
export interface ImportWorld {
  connection: Connection
  outside: Outside
  /** Names this worker in the leases that it holds. */
  holder: string
  log: Log
}

const progressEveryMilliseconds = 500
const retryAfterMilliseconds = 2_000
/** A file that ends the process each time it is read must not end it for ever. */
const mostAttempts = 20

/**
 * Go on with an import from where it is known to stand: read the file into staging, store it in one transaction, and
 * clean up. Whatever happens before the commit, nothing is stored; then the reading begins again, here or elsewhere.
 *
 * @param stop ends the work between two batches, because this worker stops or has lost its lease
 */
export async function runImport(world: ImportWorld, work: ClaimedImport, stop: AbortSignal): Promise<void> {
  let metricsChanged = 0
  const end = (state: 'done' | 'cancelled' | 'failed', failure: string | null = null) =>
    endRecordImport(systemOf(world, work), {
      importId: work.importId,
      holder: world.holder,
      state,
      failure,
      metricsChanged,
    })
  try {
    const { sourceId, dryRun } = await goOn(world, work, stop)
    if (!dryRun) metricsChanged = await measureAfterImport(world, work, sourceId, stop)
    await end('done')
  } catch (error) {
    const ending = endingOf(error, work, stop, world.log)
    if (ending.kind === 'leave') return
    if (ending.kind === 'again') {
      const freeAt = new Date(world.outside.clock().getTime() + ending.afterMilliseconds)
      await releaseWork(world.outside.database, work, world.holder, freeAt)
      return
    }
    await end(ending.kind, ending.failure)
  }
  await dropStaging(world.connection.pool, work.importId)
}

const systemOf = ({ outside }: ImportWorld, { workspaceId }: ClaimedImport) =>
  systemContext(outside, workspaceId)

async function goOn(world: ImportWorld, work: ClaimedImport, stop: AbortSignal): Promise<ImportToRun> {
  const { importId, workspaceId } = work
  const { holder } = world
  const system = systemOf(world, work)
  const run = await importToRun(system, { importId })
  if (run.state === 'measuring') return run
  if (work.attempt > mostAttempts) {
    throw new FailedImport(
      `Reading this file was broken off ${mostAttempts} times. Nothing was stored; split the file and import the parts.`,
    )
  }
  const member = await resolveMember(world.outside, workspaceId, run.memberId)
  if (member === null) {
    throw new FailedImport(
      'The member who uploaded this file is no longer here. Nothing was stored; somebody else may import it.',
    )
  }
  const batches = watched(world, work, run, stop)
  const { table, ...counts } = await stageRows(world.connection.pool, work, batches)
  await noteImportProgress(system, { importId, holder, state: 'storing', rowsRead: counts.rowsRead })
  const staged = { table, ...counts, warnings: [...counts.warnings] }
  await storeRecords(member, { importId, holder, staged })
  return run
}

/** The file's batches; between them progress is noted, others get their turn, and the work can end. */
async function* watched(world: ImportWorld, work: ClaimedImport, run: ImportToRun, stop: AbortSignal) {
  const { importId } = work
  const system = systemOf(world, work)
  const { mapping, preset } = run
  const note = async (bytesRead: number, rowsRead: number) => {
    const progress = { importId, holder: world.holder, state: 'reading' as const, bytesRead, rowsRead }
    const { cancelRequested } = await noteImportProgress(system, progress)
    if (cancelRequested) throw new CancelledImport()
  }
  await note(0, 0)
  let notedAt = performance.now()
  for await (const batch of readTicketLog(partsOf(system, run), mapping, { now: system.clock(), preset })) {
    yield batch
    stop.throwIfAborted()
    await otherWork()
    if (performance.now() - notedAt < progressEveryMilliseconds) continue
    await note(batch.bytesRead, batch.rowsRead)
    notedAt = performance.now()
  }
}

/** The file's bytes, part by part; the next one is fetched while this one is read. */
async function* partsOf(system: ReturnType<typeof systemContext>, { importId, fileBytes }: ImportToRun) {
  const fetchAt = (offset: number) => {
    const part = offset < fileBytes ? readImportPart(system, { importId, offset }) : Promise.resolve(null)
    part.catch(() => {}) // whoever awaits it hears of it; until then nobody may
    return part
  }
  let offset = 0
  let next = fetchAt(0)
  while (offset < fileBytes) {
    const part = await next
    if (part === null) throw new Error(`import ${importId} lacks the part at byte ${offset}`)
    offset += part.length
    next = fetchAt(offset)
    yield part
  }
}

class CancelledImport extends Error {}

/** Ends an import with a sentence for people. */
class FailedImport extends Error {}

type Ending =
  | { kind: 'leave' }
  | { kind: 'again'; afterMilliseconds: number }
  | { kind: 'cancelled'; failure: null }
  | { kind: 'failed'; failure: string }

/** What becomes of an import whose work ended with an error. */
function endingOf(error: unknown, { importId }: ClaimedImport, stop: AbortSignal, log: Log): Ending {
  const reason = error instanceof OperationError ? error.reason : null
  if (reason === 'import_taken_over') return { kind: 'leave' }
  if (stop.aborted) return { kind: 'again', afterMilliseconds: 0 }
  if (error instanceof CancelledImport || reason === 'import_cancelled')
    return { kind: 'cancelled', failure: null }
  if (reason === 'staging_lost' || isPassing(error)) {
    return { kind: 'again', afterMilliseconds: retryAfterMilliseconds }
  }
  if (error instanceof TicketLogError) {
    return { kind: 'failed', failure: `${error.message} Nothing was stored.` }
  }
  if (error instanceof FailedImport || error instanceof OperationError) {
    return { kind: 'failed', failure: error.message }
  }
  log.error(`import ${importId} failed`, error)
  return {
    kind: 'failed',
    failure: `Something went wrong on our side. Nothing was stored; try again, and if it fails again, name this import: ${importId}.`,
  }
}

const isPassing = (error: unknown) =>
  isConnectionLoss(error) || (error instanceof OperationError && error.code === 'unavailable')
