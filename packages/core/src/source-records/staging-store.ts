import { once } from 'node:events'
import type { RecordImportReport } from '@ratchet/contract'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type RefusedRow, refusedLine, type TicketRow, ticketLine } from './copy-text.ts'
import type { ClaimedImport } from './work-store.ts'

/** Refused rows beyond these are counted and not kept. */
export const keptRejections = 50_000

const schema = 'import_staging'
/** So much text may be on its way to the database while the next rows are read; the two then seldom wait for one another. */
const onTheWayBytes = 4_000_000

/** What was read and put aside, before anything is stored. */
export interface Staged {
  table: string
  /** Rows in the table: what was read, less the refused rows that are only counted. */
  stagedRows: number
  rowsRead: number
  refused: number
  warnings: ReadBatch['warnings']
}

/** A piece of a file as its reader hands it over, in the order of the file. */
export interface ReadBatch {
  rows: readonly TicketRow[]
  rejections: readonly RefusedRow[]
  /** What was noticed about the file as a whole. */
  warnings: RecordImportReport['warnings']
}

/**
 * Put the rows of a file into a table of their own, by COPY: unlogged and without an index, so nothing is faster. Rows
 * stream through; only one batch is in memory.
 *
 * @throws whatever `batches` throws, or the connection
 */
export async function stageRows(
  pool: pg.Pool,
  work: ClaimedImport,
  batches: AsyncIterable<ReadBatch>,
): Promise<Staged> {
  const name = `${tablesOf(work.importId)}${work.attempt}`
  const table = `${schema}.${name}`
  await dropStaging(pool, work.importId)
  const client = await pool.connect()
  const staged: Staged = { table: name, stagedRows: 0, rowsRead: 0, refused: 0, warnings: [] }
  try {
    await client.query(
      `create unlogged table ${table} (line integer not null, external_id text collate "C" not null,
         opened_at timestamptz, responded_at timestamptz, resolved_at timestamptz, closed_at timestamptz,
         updated_at timestamptz, attributes jsonb not null) with (autovacuum_enabled = false)`,
    )
    const copy = client.query(copyFrom(`copy ${table} from stdin`, { highWaterMark: onTheWayBytes }))
    await write(copy, batches, staged)
    client.release()
    return staged
  } catch (error) {
    client.release(true) // in the middle of a COPY it is of no use to anybody
    throw error
  }
}

async function write(
  copy: ReturnType<typeof copyFrom>,
  batches: AsyncIterable<ReadBatch>,
  staged: Staged,
): Promise<void> {
  // An error between two writes would otherwise end the process; the next write or the end reports it.
  let failure: unknown = null
  copy.on('error', (error) => {
    failure = error
  })
  for await (const { rows, rejections, warnings } of batches) {
    if (failure !== null) throw failure
    const kept = rejections.slice(0, Math.max(0, keptRejections - staged.refused))
    staged.warnings.push(...warnings)
    staged.rowsRead += rows.length + rejections.length
    staged.refused += rejections.length
    staged.stagedRows += rows.length + kept.length
    let text = ''
    for (const row of rows) text += ticketLine(row)
    for (const row of kept) text += refusedLine(row)
    if (text !== '' && !copy.write(text)) await once(copy, 'drain')
  }
  if (failure !== null) throw failure
  const finished = once(copy, 'finish')
  copy.end()
  await finished
}

/** Drop what any attempt of an import has put aside. What another connection still holds is left for the next sweep. */
export async function dropStaging(pool: pg.Pool, importId: string): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = $1 and starts_with(tablename, $2)`,
    [schema, tablesOf(importId)],
  )
  await drop(
    pool,
    rows.map(({ name }) => name),
  )
}

/** Drop staging of imports that are no longer in the queue: their worker was killed after the end, or while dropping. */
export async function sweepStaging(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = $1 and not exists (
       select from record_import_work where starts_with(tablename, 'i_' || replace(import_id::text, '-', '') || '_'))`,
    [schema],
  )
  await drop(
    pool,
    rows.map(({ name }) => name),
  )
}

const lockNotAvailable = '55P03'

async function drop(pool: pg.Pool, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await pool
      // Sent as one message the two are one transaction, which ends by itself whatever happens.
      .query(`set local lock_timeout = '2s'; drop table if exists ${schema}.${name.replace(/\W/g, '')}`)
      .catch((error: { code?: string }) => {
        if (error.code !== lockNotAvailable) throw error
      })
  }
}

const tablesOf = (importId: string): string => `i_${importId.replaceAll('-', '')}_`
