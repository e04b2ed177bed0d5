import type { RecordRejection } from '@ratchet/contract'
import { csvText } from './csv-text.ts'

const columns = ['line', 'ticket', 'column', 'text', 'reason', 'code']

/** Refused rows as a file that a spreadsheet opens, to be mended at their source. */
export function rejectionsFile({
  fileName,
  rejections,
}: {
  fileName: string
  rejections: readonly RecordRejection[]
}): File {
  const rows = rejections.map(({ line, externalId, column, text, reason, code }) => [
    line,
    externalId,
    column,
    text,
    reason,
    code,
  ])
  const name = fileName.replace(/\.[^.]*$/, '').replace(/[^\w.-]+/g, '-') || 'file'
  return new File([csvText([columns, ...rows])], `${name}-rejected-rows.csv`, {
    type: 'text/csv;charset=utf-8',
  })
}
