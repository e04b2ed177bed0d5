export type TicketLogErrorCode =
  | 'empty'
  | 'no_rows'
  | 'not_text'
  | 'gzip_damaged'
  | 'too_large'
  | 'too_many_columns'
  | 'header_broken'
  | 'column_missing'

/** The file as a whole cannot be read; the message says in plain words why, and what to do. */
export class TicketLogError extends Error {
  override readonly name = 'TicketLogError'
  readonly code: TicketLogErrorCode

  constructor(code: TicketLogErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
