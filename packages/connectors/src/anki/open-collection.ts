import type { Database, SqlValue } from 'sql.js'
import { AnkiError } from './errors.ts'

/** Rows of a query, one after the other; nothing is gathered. */
export interface Collection {
  rows(sql: string): Generator<readonly SqlValue[]>
  has(table: string): boolean
  close(): void
}

const header = 'SQLite format 3\u0000'

/**
 * Opens an Anki collection in memory. Only plain tables and indexes are let in: a view, a trigger or a computed column
 * could make a simple question run for ever.
 * @throws AnkiError
 */
export async function openCollection(bytes: Uint8Array): Promise<Collection> {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 16)) !== header) throw unreadable()
  const { default: start } = await import('sql.js')
  const sqlite = await start()
  const database: Database = new sqlite.Database(bytes)
  try {
    database.run('PRAGMA trusted_schema = OFF')
    const collection = wrap(database)
    for (const [type, name, sql] of collection.rows('select type, name, sql from sqlite_master')) {
      const definition = String(sql ?? '')
      const plain = type === 'table' || type === 'index'
      if (!plain || /\bvirtual\b|\bgenerated\b|\bas\s*\(/i.test(definition)) {
        throw new AnkiError(
          'collection_unreadable',
          `The collection holds "${String(name)}", which no Anki deck has; nothing was imported.`,
        )
      }
    }
    forgetCollation(database)
    return collection
  } catch (error) {
    database.close()
    throw error instanceof AnkiError ? error : unreadable()
  }
}

/**
 * Tables that name Anki's own collation cannot even be read in order without it. They are told to compare bytes; only
 * look-ups by name would notice, and there are none.
 */
function forgetCollation(database: Database): void {
  database.run('PRAGMA writable_schema = ON')
  database.run("update sqlite_master set sql = replace(sql, 'COLLATE unicase', 'COLLATE binary')")
  database.run('PRAGMA writable_schema = RESET')
}

function wrap(database: Database): Collection {
  function* rows(sql: string): Generator<readonly SqlValue[]> {
    let statement: ReturnType<Database['prepare']> | undefined
    try {
      statement = database.prepare(sql)
      while (statement.step()) yield statement.get()
    } catch (error) {
      throw error instanceof AnkiError ? error : unreadable()
    } finally {
      statement?.free()
    }
  }
  return {
    rows,
    has(table) {
      for (const [name] of rows('select name from sqlite_master')) if (name === table) return true
      return false
    },
    close: () => database.close(),
  }
}

const unreadable = () =>
  new AnkiError(
    'collection_unreadable',
    'The collection in the package cannot be read; nothing was imported. Export the deck again.',
  )
