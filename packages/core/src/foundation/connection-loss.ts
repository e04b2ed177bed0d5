import { OperationError } from './errors.ts'

/** SQLSTATE classes and codes of a server that is going away or not there yet, and Node's codes for the same. */
const lost = /^(08|57P0[1-3]|ECONN|EPIPE|ENOENT|ETIMEDOUT)/

/** Did the database go away under a query? The driver has no code for a connection that just ended. */
export function isConnectionLoss(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return lost.test(code) || /^Connection terminated|^Client has encountered a connection error/.test(message)
}

/** Whether a write was committed in the moment the connection broke, nobody knows: it says so. */
export const databaseGone = () =>
  new OperationError(
    'unavailable',
    'database_gone',
    'The database stopped answering. What you sent may or may not have been saved; look before you send it again.',
  )
