import { TicketLogError } from '@ratchet/connectors'
import { isConnectionLoss, OperationError } from '@ratchet/core/foundation'
import type { ClaimedImport } from '@ratchet/core/source-records'
import type { Log } from '../log.ts'

const retryAfterMilliseconds = 2_000
/** A file that ends the process each time it is read must not end it for ever. */
const mostAttempts = 20

/** Somebody asked to cancel while the file was read. */
export class CancelledImport extends Error {}

/** Ends an import with a sentence for people. */
export class FailedImport extends Error {}

export type Ending =
  | { kind: 'leave' }
  | { kind: 'again'; afterMilliseconds: number }
  | { kind: 'cancelled'; failure: null }
  | { kind: 'failed'; failure: string }

interface Circumstances {
  work: ClaimedImport
  /** Its tickets are committed; only the metrics over them are left. */
  isStored: boolean
  /** This worker stops, or has lost its lease. */
  isStopping: boolean
  log: Log
}

/** What becomes of an import whose work ended with an error. */
export function endingOf(error: unknown, { work, isStored, isStopping, log }: Circumstances): Ending {
  const reason = error instanceof OperationError ? error.reason : null
  if (reason === 'import_taken_over') return { kind: 'leave' }
  if (isStopping) return { kind: 'again', afterMilliseconds: 0 }
  if (reason === 'staging_lost' || isPassing(error)) {
    return { kind: 'again', afterMilliseconds: retryAfterMilliseconds }
  }
  if (error instanceof FailedImport) return { kind: 'failed', failure: error.message }
  if (isStored) {
    log.error(`import ${work.importId} is stored, but its metrics were not measured`, error)
    return { kind: 'again', afterMilliseconds: retryAfterMilliseconds }
  }
  if (error instanceof CancelledImport || reason === 'import_cancelled') {
    return { kind: 'cancelled', failure: null }
  }
  if (error instanceof TicketLogError) {
    return { kind: 'failed', failure: `${error.message} Nothing was stored.` }
  }
  if (error instanceof OperationError) return { kind: 'failed', failure: error.message }
  log.error(`import ${work.importId} failed`, error)
  return {
    kind: 'failed',
    failure: `Something went wrong on our side. Nothing was stored; try again, and if it fails again, name this import: ${work.importId}.`,
  }
}

const isPassing = (error: unknown) =>
  isConnectionLoss(error) || (error instanceof OperationError && error.code === 'unavailable')

/** @throws FailedImport when the import was broken off too often */
export function refuseFurtherAttempts({ attempt }: ClaimedImport, isStored: boolean): void {
  if (attempt <= mostAttempts) return
  throw new FailedImport(
    isStored
      ? `The tickets are stored. Measuring the metrics over them was broken off ${mostAttempts} times; measure them anew on their pages.`
      : `Reading this file was broken off ${mostAttempts} times. Nothing was stored; split the file and import the parts.`,
  )
}
