import pg from 'pg'
import { OperatorError } from '../operator-error.ts'

const oldestVersion = 15

/**
 * Tries the operator's own PostgreSQL before anything is done with it.
 * @throws OperatorError when it cannot be reached or is too old. The address is not repeated, it may hold a password.
 */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // lost after it answered: the pool will say so
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    )
    const version = rows[0]?.version ?? 0
    if (version < oldestVersion) {
      throw new OperatorError(
        'database_unavailable',
        `The server that DATABASE_URL names is PostgreSQL ${version}; Ratchet needs ${oldestVersion} or newer. ` +
          'Nothing was changed.',
      )
    }
  } catch (cause) {
    if (cause instanceof OperatorError) throw cause
    const { message, code } = cause as NodeJS.ErrnoException
    throw new OperatorError(
      'database_unavailable',
      `The PostgreSQL that DATABASE_URL names cannot be used (${message || code}); nothing was changed. ` +
        'Check the address, the password and that it runs, then start again.',
      { cause },
    )
  } finally {
    await client.end().catch(() => {})
  }
}
