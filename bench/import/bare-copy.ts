import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyTextOf } from './ticket-log.ts'

/** Seconds that a bare COPY of the rows takes, into a table with the columns, key and indexes of `source_records`. */
export async function bareCopy(databaseUrl: string, rows: number): Promise<number> {
  const pieces = [
    ...copyTextOf(rows, { workspace: randomUUID(), source: randomUUID(), import: randomUUID() }),
  ].map((text) => Buffer.from(text))
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('drop table if exists bare_copy')
    await client.query('create table bare_copy (like source_records including all)')
    const startedAt = performance.now()
    const copy = client.query(copyFrom('copy bare_copy from stdin'))
    for (const piece of pieces) if (!copy.write(piece)) await once(copy, 'drain')
    const finished = once(copy, 'finish')
    copy.end()
    await finished
    return (performance.now() - startedAt) / 1000
  } finally {
    await client.query('drop table if exists bare_copy')
    await client.end()
  }
}
