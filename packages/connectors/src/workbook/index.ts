export { WorkbookError } from './errors.ts'
export { isWorkbook, readWorkbook, type WorkbookRow } from './read.ts'
export { writeWorkbook } from './write.ts'
