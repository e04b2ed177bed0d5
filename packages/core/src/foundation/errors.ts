import type { ErrorCode, FieldError, Missing } from '@ratchet/contract'

interface Details {
  errors?: FieldError[]
  missing?: Missing[]
  /** The record as it stands, for a stale edit. */
  current?: unknown
}

/**
 * What an operation refuses with: a code from the closed set, a machine-readable reason, and a sentence for people
 * that says what happened, what was kept, and what to do next.
 */
export class OperationError extends Error {
  readonly code: ErrorCode
  readonly reason: string
  readonly details: Details

  constructor(code: ErrorCode, reason: string, message: string, details: Details = {}) {
    super(message)
    this.name = 'OperationError'
    this.code = code
    this.reason = reason
    this.details = details
  }
}

export const invalid = (path: string, message: string) =>
  new OperationError('invalid', 'invalid_input', `Nothing was saved: ${message}`, {
    errors: [{ path, message }],
  })

export const notFound = (what: string) =>
  new OperationError('not_found', 'not_found', `There is no such ${what} here, or it is not yours to see.`)

export const forbidden = (message: string) => new OperationError('forbidden', 'not_allowed', message)

export const stale = (what: string, current: unknown) =>
  new OperationError(
    'conflict',
    'stale_edit',
    `Somebody else changed this ${what} while you were writing. Nothing was overwritten; what you typed is still with you.`,
    { current },
  )

export const conflict = (reason: string, message: string) => new OperationError('conflict', reason, message)

export const preconditionFailed = (reason: string, message: string, missing: Missing[] = []) =>
  new OperationError('precondition_failed', reason, message, { missing })
