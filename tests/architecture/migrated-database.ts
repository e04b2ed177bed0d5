import { connect, type Database } from '@ratchet/core/foundation'
import { sql } from 'kysely'
import { freshDatabase } from '../support/fresh-database.ts'

export interface MigratedDatabase {
  database: Database
  /** Every CHECK of our tables, by name, as PostgreSQL writes it. */
  checks(): Promise<Map<string, string>>
  dispose(): Promise<void>
}

export async function migratedDatabase(): Promise<MigratedDatabase> {
  const fresh = await freshDatabase()
  const { database, close } = connect(fresh.url, 1)
  return {
    database,
    checks: async () => {
      const { rows } = await sql<{ name: string; text: string }>`
        select conname as name, pg_get_constraintdef(oid) as text from pg_constraint
        where contype = 'c' and connamespace = 'public'::regnamespace`.execute(database)
      return new Map(rows.map(({ name, text }) => [name, text]))
    },
    dispose: async () => {
      await close()
      await fresh.dispose()
    },
  }
}
