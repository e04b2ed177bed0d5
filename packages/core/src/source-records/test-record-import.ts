import { randomUUID } from 'node:crypto'
import { type RecordImport, RecordMapping } from '@ratchet/contract'

import type { Connection, Context } from '../foundation/index.ts'
import { systemActor } from '../people/index.ts'
import { addRecordPart } from './add-record-part.ts'
import type { RefusedRow, TicketRow } from './copy-text.ts'
import { endRecordImport } from './end-record-import.ts'
import { getRecordImport } from './get-record-import.ts'
import { dropStaging, stageRows } from './staging-store.ts'
import { startRecordImport } from './start-record-import.ts'
import { storeRecords } from './store-records.ts'
import { claimWork } from './work-store.ts'

export const mapping = RecordMapping.parse({
  encoding: 'utf-8',
  delimiter: ',',
  dateFormat: 'iso',
  timesCarryZone: true,
  zone: 'UTC',
  externalIdColumn: 'number',
  openedColumn: 'opened',
  resolvedColumn: 'resolved',
})

/** A ticket row with only what the test says. */
export const ticket = (line: number, externalId: string, fields: Partial<TicketRow> = {}): TicketRow => ({
  line,
  externalId,
  openedAt: '2026-03-02T08:00:00.000Z',
  respondedAt: null,
  resolvedAt: null,
  closedAt: null,
  updatedAt: null,
  attributes: {},
  ...fields,
})

export const refused = (line: number): RefusedRow => ({
  line,
  externalId: '',
  column: 'opened',
  text: '31.02.2026',
  code: 'no_date',
  reason: 'There is no such date.',
})

interface File {
  rows?: TicketRow[]
  rejections?: RefusedRow[]
  dryRun?: boolean
}

/** Announce, upload and claim a file whose rows are given as if they were read from it; then store them. */
export async function importRows(context: Context, pool: Connection['pool'], sourceId: string, file: File) {
  const holder = randomUUID()
  const work = await claimed(context, holder, sourceId, file.dryRun ?? false)
  const staged = await stageRows(pool, work, batchesOf(file))
  await storeRecords(context, { importId: work.importId, holder, staged: asInput(staged) })
  const system = { ...context, actor: systemActor }
  await endRecordImport(system, { importId: work.importId, holder, state: 'done' })
  await dropStaging(pool, work.importId)
  const { recordImport } = await getRecordImport(context, { importId: work.importId })
  return reportOf(recordImport)
}

/** An import whose one byte is there, in the hands of a worker. */
export async function claimed(context: Context, holder: string, sourceId: string, dryRun = false) {
  const started = await startRecordImport(context, {
    sourceId,
    fileName: 'log.csv',
    fileBytes: 1,
    mapping,
    dryRun,
  })
  const importId = started.recordImport.id
  await addRecordPart(context, { importId, offset: 0, bytes: new Uint8Array([65]) })
  const work = await claimWork(context.database, holder, context.clock())
  if (work?.importId !== importId) throw new Error('another import was waiting')
  return work
}

export async function* batchesOf({ rows = [], rejections = [] }: File) {
  yield { rows, rejections, warnings: [] }
}

export const asInput = (staged: Awaited<ReturnType<typeof stageRows>>) => ({
  ...staged,
  warnings: [...staged.warnings],
})

function reportOf({ id, report }: RecordImport) {
  if (report === null) throw new Error('the import left no report')
  return { id, ...report }
}
