export interface WorkbookRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}
