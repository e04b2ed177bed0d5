/** The workbook cannot be read; the message is for people. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError'
}
