/** What can go wrong before or while Ratchet runs and that only the person who operates it can mend. */
export type OperatorErrorCode =
  | 'data_folder_unusable'
  | 'data_folder_held'
  | 'database_unavailable'
  | 'database_too_new'
  | 'platform_unsupported'
  | 'port_taken'
  | 'web_build_failed'

/**
 * A failure whose message is meant to be printed as it is: what happened, what was kept, what to do next.
 * Anything thrown that is not an `OperatorError` is a fault of ours and printed with a pointer to its stack.
 */
export class OperatorError extends Error {
  readonly code: OperatorErrorCode

  constructor(code: OperatorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OperatorError'
    this.code = code
  }
}
