import pg from 'pg'
import type { Credentials } from './credentials.ts'

export type Address = { readonly host: string; readonly port: number }

/**
 * Makes the role and the database of the application, if they are not there.
 * The role is no superuser and may not bypass row-level security, which is the second wall between workspaces;
 * owning its database, it may still create trusted extensions such as pg_trgm.
 */
export async function provision(address: Address, credentials: Credentials): Promise<void> {
  const admin = new pg.Client({
    ...address,
    user: 'postgres',
    password: credentials.postgres,
    database: 'postgres',
  })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'ratchet') as role,
              exists (select from pg_database where datname = 'ratchet') as database`,
    )
    const password = admin.escapeLiteral(credentials.ratchet)
    if (!rows[0]?.role)
      await admin.query(`create role ratchet login nosuperuser nobypassrls password ${password}`)
    if (!rows[0]?.database) await admin.query('create database ratchet owner ratchet')
  } finally {
    await admin.end()
  }
}
