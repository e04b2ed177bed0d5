import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'

const folder = new URL('../../migrations/', import.meta.url)
/** Renewed before each statement, so that a starter which was killed blocks the next one only for a moment. */
const leaseSeconds = 15

/** The database holds migrations that this code does not know, or knows with another text. */
export class DatabaseNewerError extends Error {
  constructor(names: string[]) {
    super(
      `The database is newer than this version of Ratchet (it holds ${names.join(', ')}). ` +
        'Nothing was changed; start the version that wrote it, or a newer one.',
    )
    this.name = 'DatabaseNewerError'
  }
}

/**
 * Bring the database up to this code: numbered SQL files, forward only, each statement in a transaction of its own
 * and written so that it can run again. A lease row keeps two starters apart.
 *
 * @returns the names of the files that were applied now
 * @throws DatabaseNewerError when the database is ahead of the code
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  await pool.query(
    'create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null)',
  )
  await pool.query(
    'create table if not exists schema_lease (id integer primary key, holder text not null, expires_at timestamptz not null)',
  )
  const holder = randomUUID()
  await takeLease(pool, holder)
  try {
    return await applyMissing(pool, await readMigrations(), () => renewLease(pool, holder))
  } finally {
    await pool.query('delete from schema_lease where id = 1 and holder = $1', [holder])
  }
}

interface Migration {
  name: string
  checksum: string
  statements: string[]
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (file) => {
      const text = await readFile(new URL(file, folder), 'utf8')
      return {
        name: file.replace(/\.sql$/, ''),
        checksum: createHash('sha256').update(text).digest('hex'),
        statements: splitStatements(text),
      }
    }),
  )
}

/** Statements end with a semicolon at the end of a line; none of our migrations needs one anywhere else. */
function splitStatements(text: string): string[] {
  return text
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/^--.*$/gm, '').trim() !== '')
}

async function applyMissing(
  pool: pg.Pool,
  migrations: Migration[],
  renew: () => Promise<void>,
): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migrations',
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  const foreign = rows.filter((row) => known.get(row.name) !== row.checksum).map((row) => row.name)
  if (foreign.length > 0) throw new DatabaseNewerError(foreign)
  const applied = new Set(rows.map((row) => row.name))
  const missing = migrations.filter((migration) => !applied.has(migration.name))
  for (const migration of missing) {
    for (const statement of migration.statements) {
      await renew()
      await pool.query(statement)
    }
    await pool.query('insert into schema_migrations (name, checksum, applied_at) values ($1, $2, $3)', [
      migration.name,
      migration.checksum,
      new Date(),
    ])
  }
  return missing.map((migration) => migration.name)
}

async function renewLease(pool: pg.Pool, holder: string): Promise<void> {
  const until = new Date(Date.now() + leaseSeconds * 1000)
  await pool.query('update schema_lease set expires_at = $1 where id = 1 and holder = $2', [until, holder])
}

async function takeLease(pool: pg.Pool, holder: string): Promise<void> {
  const patienceSeconds = 120
  for (let waited = 0; waited < patienceSeconds; waited += 1) {
    const now = new Date()
    const { rowCount } = await pool.query(
      `insert into schema_lease (id, holder, expires_at) values (1, $1, $2)
       on conflict (id) do update set holder = excluded.holder, expires_at = excluded.expires_at
       where schema_lease.expires_at < $3`,
      [holder, new Date(now.getTime() + leaseSeconds * 1000), now],
    )
    if (rowCount === 1) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(
    'Another Ratchet has been migrating this database for two minutes. Wait for it, or end it, and start again.',
  )
}
