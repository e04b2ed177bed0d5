import { setImmediate as otherWork } from 'node:timers/promises'
import { readTicketLog } from '@ratchet/connectors'
import type { Connection } from '@ratchet/core/foundation'
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
import { Beside } from './beside.ts'
import { CancelledImport, endingOf, FailedImport, refuseFurtherAttempts } from './import-endings.ts'
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

/**
 * Go on with an import from where it is known to stand: read the file into staging, store it in one transaction, and
 * clean up. Whatever happens before the commit, nothing is stored; then the reading begins again, here or elsewhere.
 *
 * @param stop ends the work between two batches, because this worker stops or has lost its lease
 */
export async function runImport(world: ImportWorld, work: ClaimedImport, stop: AbortSignal): Promise<void> {
  let metricsChanged = 0
  let isStored = false
  const end = (state: 'done' | 'cancelled' | 'failed', failure: string | null = null) =>
    endRecordImport(systemOf(world, work), {
      importId: work.importId,
      holder: world.holder,
      state,
      failure,
      metricsChanged,
    })
  try {
    const run = await importToRun(systemOf(world, work), { importId: work.importId })
    isStored = run.state === 'measuring'
    refuseFurtherAttempts(work, isStored)
    if (!isStored) await readAndStore(world, work, run, stop)
    isStored = true
    const { sourceId, dryRun } = run
    if (!dryRun) metricsChanged = await measureAfterImport(world, work, sourceId, stop)
    await end('done')
  } catch (error) {
    const ending = endingOf(error, { work, isStored, isStopping: stop.aborted, log: world.log })
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

async function readAndStore(
  world: ImportWorld,
  work: ClaimedImport,
  run: ImportToRun,
  stop: AbortSignal,
): Promise<void> {
  const { importId, workspaceId } = work
  const { holder } = world
  const system = systemOf(world, work)
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
  const progress = new Beside(progressEveryMilliseconds)
  for await (const batch of readTicketLog(partsOf(system, run), mapping, { now: system.clock(), preset })) {
    yield batch
    stop.throwIfAborted()
    await otherWork()
    progress.start(() => note(batch.bytesRead, batch.rowsRead))
  }
  await progress.end()
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
