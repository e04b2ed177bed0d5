import pg from 'pg'
import { OperatorError } from '../operator-error.ts'

const oldestVersion = 15
const unboundRole =
  'The role that DATABASE_URL names is a superuser or bypasses row-level security, so the second wall between ' +
  'workspaces does not stand. Ratchet works; give it a role that is neither.'

/**
 * Tries the operator's own PostgreSQL before anything is done with it.
 * @returns a warning for the operator when row-level security does not bind the role, else null
 * @throws OperatorError when it cannot be reached or is too old. The address is not repeated, it may hold a password.
 */
export async function checkDatabase(databaseUrl: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // lost after it answered: the pool will say so
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; unbound: boolean }>(
      `select current_setting('server_version_num')::int / 10000 as version, rolsuper or rolbypassrls as unbound
       from pg_roles where rolname = current_user`,
    )
    const { version, unbound } = rows[0] ?? { version: 0, unbound: true }
    if (version < oldestVersion) {
      throw new OperatorError(
        'database_unavailable',
        `The server that DATABASE_URL names is PostgreSQL ${version}; Ratchet needs ${oldestVersion} or newer. ` +
          'Nothing was changed.',
      )
    }
    return unbound ? unboundRole : null
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
