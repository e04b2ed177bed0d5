import { readTicketLog, TicketLogError } from '@ratchet/connectors'
import type { RecordImportReport, RecordMapping, RecordRejection } from '@ratchet/contract'
import { CliError } from '../cli-error.ts'
import type { TicketFile } from './ticket-file.ts'

/** What reading the file alone can say; what of it is new only the server knows. */
export type OfflineReport = Pick<
  RecordImportReport,
  'rowsRead' | 'rejected' | 'rejections' | 'warnings' | 'firstOpenedAt' | 'lastOpenedAt'
> & { used: number; tickets: number }

const reported = 100

/** @param onRejections takes the rejected rows batch by batch, so that none has to be kept */
export async function readOffline(
  file: TicketFile,
  mapping: RecordMapping,
  now: Date,
  onRejections: (rejections: readonly RecordRejection[]) => Promise<void>,
): Promise<OfflineReport> {
  const tickets = new Set<string>()
  const report: OfflineReport = {
    rowsRead: 0,
    used: 0,
    tickets: 0,
    rejected: 0,
    rejections: [],
    warnings: [],
    firstOpenedAt: null,
    lastOpenedAt: null,
  }
  try {
    for await (const batch of readTicketLog(file.parts(1 << 18), mapping, { now })) {
      report.rowsRead = batch.rowsRead
      report.used += batch.rows.length
      report.rejected += batch.rejections.length
      report.rejections.push(...batch.rejections.slice(0, reported - report.rejections.length))
      report.warnings.push(...batch.warnings)
      for (const { externalId, openedAt } of batch.rows) {
        tickets.add(externalId)
        if (report.firstOpenedAt === null || openedAt < report.firstOpenedAt) report.firstOpenedAt = openedAt
        if (report.lastOpenedAt === null || openedAt > report.lastOpenedAt) report.lastOpenedAt = openedAt
      }
      if (batch.rejections.length > 0) await onRejections(batch.rejections)
    }
  } catch (error) {
    if (error instanceof TicketLogError) throw new CliError(error.message)
    throw error
  }
  return { ...report, tickets: tickets.size }
}
