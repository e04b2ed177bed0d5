export type CsvSeriesErrorCode =
  | 'empty'
  | 'not_text'
  | 'not_csv'
  | 'no_rows'
  | 'column_missing'
  | 'column_unclear'

/** The file as a whole cannot be read; the message is one sentence for the person who chose it. */
export class CsvSeriesError extends Error {
  override readonly name = 'CsvSeriesError'
  readonly code: CsvSeriesErrorCode

  constructor(code: CsvSeriesErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
