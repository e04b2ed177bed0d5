export { WorkbookError } from './errors.ts'
export { isWorkbook, readWorkbook } from './read.ts'
export type { WorkbookRow } from './sheet.ts'
export { writeWorkbook } from './write.ts'
