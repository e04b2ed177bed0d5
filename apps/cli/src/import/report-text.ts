import { guarded } from '@ratchet/connectors'
import type { RecordImport, RecordImportReport, RecordMapping, RecordRejection } from '@ratchet/contract'
import { words } from '@ratchet/wording'
import type { OfflineReport } from './read-offline.ts'

const { records, number } = words('en')
const shown = 5

/** In which zone times were read that carry none: what people get wrong most, and can check. */
export function zoneText({ timesCarryZone, zone }: RecordMapping): string {
  return timesCarryZone ? '' : `Times were read in the zone ${zone}; --zone says another.\n`
}

/** The report of an import in plain sentences. */
export function importText({ dryRun, report }: RecordImport): string {
  if (report === null) return 'The import has no report.\n'
  const { added, updated, unchanged, older, superseded } = report
  const would = (did: string, wouldBe: string) => (dryRun ? wouldBe : did)
  const lines = [
    `${count(report.rowsRead, 'row')} read.`,
    `${count(added, 'ticket')} ${would('added', 'would be added')}, ${number(updated, 0)} ${would('changed', 'would change')}, ${number(unchanged, 0)} known already${older > 0 ? `, ${number(older, 0)} known in a later state, which stays` : ''}.`,
    ...(superseded > 0
      ? [`${count(superseded, 'row')} told an earlier state of a ticket that has a later row in this file.`]
      : []),
    ...rejectedLines(report),
    ...(dryRun ? ['Nothing was stored.'] : []),
  ]
  return `${lines.join('\n')}\n`
}

export function offlineText(report: OfflineReport): string {
  const lines = [
    `${count(report.rowsRead, 'row')} read, ${number(report.used, 0)} can be used: ${count(report.tickets, 'ticket')}.`,
    ...rejectedLines(report),
    'Nothing was sent and nothing was stored.',
  ]
  return `${lines.join('\n')}\n`
}

type Rejected = Pick<
  RecordImportReport,
  'rejected' | 'rejections' | 'warnings' | 'firstOpenedAt' | 'lastOpenedAt'
>

function rejectedLines({ rejected, rejections, warnings, firstOpenedAt, lastOpenedAt }: Rejected): string[] {
  const more = rejected - Math.min(shown, rejections.length)
  return [
    ...(firstOpenedAt && lastOpenedAt
      ? [`Opened from ${firstOpenedAt.slice(0, 10)} to ${lastOpenedAt.slice(0, 10)}.`]
      : []),
    rejected === 0 ? 'No row was rejected.' : `${count(rejected, 'row')} rejected:`,
    ...rejections.slice(0, shown).map(rejectionLine),
    ...(rejected > 0 && more > 0 ? [`  and ${number(more, 0)} more.`] : []),
    ...warnings.map(({ code, params }) => `Note: ${records.warning(code, params)}`),
  ]
}

function rejectionLine({ line, column, ...rest }: RecordRejection): string {
  return `  line ${line}${column === '' ? '' : `, ${column}`}: ${records.rejection({ column, ...rest })}`
}

function count(many: number, what: string): string {
  return `${number(many, 0)} ${what}${many === 1 ? '' : 's'}`
}

/** Rejected rows as lines of a CSV file; a text that a spreadsheet would run as a formula gets an apostrophe. */
export function rejectedCsv(rejections: readonly RecordRejection[]): string {
  return rejections
    .map(({ line, externalId, column, text, reason }) =>
      [String(line), externalId, column, text, reason].map(cell).join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('')
}
export const rejectedCsvHeader = '\ufeffline,ticket,column,text,reason\r\n'

function cell(value: string): string {
  const text = guarded(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
