import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type {} from './postgres.ts'

export type FreshDatabase = {
  /** Connects as the application's role: owner of this database, no superuser. */
  readonly url: string
  /** Drops the database, whoever is still connected. */
  dispose(): Promise<void>
}

/**
 * Clones the migrated template, in about 50 ms. One per test file, or per test where tests would meet. An empty one
 * holds no tables yet.
 */
export async function freshDatabase({ empty = false } = {}): Promise<FreshDatabase> {
  const { adminUrl, applicationUrl, template } = inject('databaseServer')
  const name = `test_${randomBytes(8).toString('hex')}`
  const url = new URL(applicationUrl)
  const owner = url.username
  url.pathname = `/${name}`
  await asAdmin(
    adminUrl,
    `create database ${name} template ${empty ? 'template0' : template} strategy wal_log owner ${owner}`,
  )
  return {
    url: url.href,
    dispose: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}
