import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './database-types.ts'

export type Database = Kysely<DB>
export type DatabaseTransaction = Transaction<DB>

const dateType = 1082

/** Dates stay text: a calendar date has no time zone, and a `Date` would give it one. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    id === dateType
      ? (text: string) => text
      : pg.types.getTypeParser(id, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

export interface Connection {
  pool: pg.Pool
  database: Database
  close(): Promise<void>
}

/** One pool for the whole process. `url` is a PostgreSQL address; a Unix socket folder goes into `?host=`. */
export function connect(url: string, size = 10): Connection {
  const pool = new pg.Pool({ connectionString: url, max: size, types, application_name: 'ratchet' })
  // An idle connection that the server closed (a restart) is no reason to end the process: the pool makes a new one.
  pool.on('error', () => {})
  const database = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { pool, database, close: () => database.destroy() }
}
