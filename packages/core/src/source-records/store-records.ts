import { Id, RecordImportReport, type RecordSource } from '@ratchet/contract'
import { z } from 'zod'
import { allow, conflict, operation, preconditionFailed, type Scope } from '../foundation/index.ts'
import {
  countContradicting,
  countFates,
  daysTouched,
  type Fates,
  keepRejections,
  reduceToLatest,
  type StagedFacts,
  stagedFacts,
  storeLatest,
} from './apply-store.ts'
import { importWarnings } from './import-warnings.ts'
import { importRow, lockImportRow, mappingOf, updateImportRow } from './imports-store.ts'
import { selectRejections } from './rejections-store.ts'
import { lockSource, noteStored } from './store.ts'
import { holdWork } from './work-store.ts'

/** Refused rows that stand in the report itself. */
const reportedRejections = 100

const Staged = z.strictObject({
  table: z.string().regex(/^i_[0-9a-f]{32}_\d+$/),
  stagedRows: z.number().int(),
  rowsRead: z.number().int(),
  refused: z.number().int(),
  /** What the reader noticed about the file as a whole. */
  warnings: RecordImportReport.shape.warnings,
})

/**
 * Store what an import has staged: all of it, or nothing. One import of a source at a time comes this far. A file that
 * changes nothing (the same one again) leaves no event; a dry run leaves its report only.
 *
 * @throws precondition_failed `staging_lost` when the staging table is not what was written, because the database was
 *   restarted: the file must be read again
 * @throws conflict `import_cancelled` when somebody asked for that, `import_taken_over` when another worker has it
 */
export const storeRecords = operation({
  name: 'store-records',
  allow: allow.contributors,
  input: z.strictObject({ importId: Id, holder: z.uuid(), staged: Staged }),
  async run(scope, { importId, holder, staged }): Promise<void> {
    const row = await importRow(scope, importId)
    const source = await lockSource(scope, row.source_id)
    const facts = await stagedFacts(scope, staged.table)
    if (facts.rows !== staged.stagedRows) {
      throw preconditionFailed('staging_lost', 'The rows that were read are gone; they must be read again.')
    }
    await reduceToLatest(scope, source.id, staged.table)
    const fates = await countFates(scope)
    const report = await reportOf(scope, row, staged, facts, fates)
    const changes = row.dry_run ? 0 : fates.added + fates.updated
    const touched = changes > 0 ? await daysTouched(scope, fates) : []
    if (changes > 0) await storeLatest(scope, source.id, importId, fates)
    // Last, so that nobody waits behind the long part: still ours, and still wanted?
    await holdWork(scope, importId, holder)
    if ((await lockImportRow(scope, importId)).cancel_requested) {
      throw conflict('import_cancelled', 'The import was cancelled; nothing of it is stored.')
    }
    await updateImportRow(scope, importId, {
      state: 'measuring',
      rows_read: staged.rowsRead,
      bytes_read: row.file_bytes,
      report: JSON.stringify(report),
      touched_days: touched,
    })
    if (!row.dry_run) await noteOnSource(scope, source, row, report, facts.knownUntil)
  },
})

type Row = Awaited<ReturnType<typeof importRow>>

async function reportOf(
  scope: Scope,
  row: Row,
  staged: z.output<typeof Staged>,
  facts: StagedFacts,
  fates: Fates,
): Promise<RecordImportReport> {
  const tickets = fates.added + fates.updated + fates.unchanged + fates.older
  const earlierRows = facts.tickets - tickets
  const contradicting = earlierRows > 0 ? await countContradicting(scope, staged.table) : 0
  const rejected = staged.refused + contradicting
  const { openedColumn } = mappingOf(row)
  const rejectionsKept = rejected > 0 ? await keepRejections(scope, row.id, staged.table, openedColumn) : 0
  const counts = {
    rowsRead: staged.rowsRead,
    added: fates.added,
    updated: fates.updated,
    unchanged: fates.unchanged,
    older: fates.older,
    superseded: earlierRows - contradicting,
    rejected,
    rejectionsKept,
  }
  return {
    ...counts,
    rejections: rejected > 0 ? await selectRejections(scope, row.id, reportedRejections) : [],
    warnings: [...staged.warnings, ...importWarnings(counts)],
    firstOpenedAt: fates.firstOpenedAt?.toISOString() ?? null,
    lastOpenedAt: fates.lastOpenedAt?.toISOString() ?? null,
    metricsChanged: 0,
  }
}

/** The source's counts and mapping, and the one event of the import: numbers, no ticket's content. */
async function noteOnSource(
  scope: Scope,
  source: RecordSource,
  row: Row,
  { added, updated, unchanged, older, superseded, rejected, rowsRead }: RecordImportReport,
  knownUntil: Date | null,
): Promise<void> {
  const mapping = mappingOf(row)
  const isRemapped = JSON.stringify(source.mapping) !== JSON.stringify(mapping)
  await noteStored(scope, source, { added, knownUntil, mapping: isRemapped ? mapping : null })
  if (added + updated === 0 && !isRemapped) return
  const counts = { rowsRead, added, updated, unchanged, older, superseded, rejected }
  scope.record({
    kind: 'record_source',
    id: source.id,
    before: { mapping: source.mapping },
    after: { mapping, import: { id: row.id, fileName: row.file_name, ...counts } },
  })
}
