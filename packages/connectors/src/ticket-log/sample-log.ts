import type { RecordMapping } from '@ratchet/contract'
import { type ReadOptions, readTicketLog, type TicketBatch } from './read-ticket-log.ts'

/** For the tests of this folder: a mapping, and a file given as text or bytes, read to the end. */
export const sampleMapping: RecordMapping = {
  encoding: 'utf-8',
  delimiter: ',',
  dateFormat: 'iso',
  timesCarryZone: false,
  zone: 'UTC',
  externalIdColumn: 'id',
  openedColumn: 'opened',
  respondedColumn: null,
  resolvedColumn: 'resolved',
  closedColumn: null,
  updatedColumn: null,
  attributes: [{ column: 'category', name: 'category' }],
  unknownTexts: ['?', '-', 'n/a', 'null', 'none'],
}
export const sampleHeader = 'id,opened,resolved,category'
const now = new Date('2026-11-23T12:00:00Z')

export async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** All batches as one. */
export async function readAll(
  file: string | Uint8Array,
  mapping: Partial<RecordMapping> = {},
  options: Partial<ReadOptions> & { partSize?: number } = {},
): Promise<TicketBatch> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const all: TicketBatch = { rows: [], rejections: [], rowsRead: 0, bytesRead: 0, warnings: [] }
  const parts = inParts(bytes, options.partSize ?? 65_536)
  for await (const batch of readTicketLog(parts, { ...sampleMapping, ...mapping }, { now, ...options })) {
    all.rows.push(...batch.rows)
    all.rejections.push(...batch.rejections)
    all.rowsRead = batch.rowsRead
    all.bytesRead = batch.bytesRead
    all.warnings = batch.warnings
  }
  return all
}

/** A table with the sample's header. */
export function table(...rows: string[]): string {
  return `${[sampleHeader, ...rows].join('\n')}\n`
}
