import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { holdDataFolder, startEmbeddedPostgres } from '../../apps/server/src/embedded-postgres/index.ts'
import { migrate } from '../../packages/core/src/foundation/migrate.ts'

/** What a test file needs to clone a database of its own; see `freshDatabase`. */
export type DatabaseServer = {
  /** May create and drop databases. */
  readonly adminUrl: string
  /** Connects as the role of the application, which is no superuser; its database is replaced per test. */
  readonly applicationUrl: string
  /** The migrated database that is cloned. */
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: DatabaseServer
  }
}

/**
 * Global setup of the projects that need a database: one PostgreSQL for all files, started here without fsync,
 * or the one that DATABASE_URL names. Its role must then be allowed to create databases and roles.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = randomBytes(4).toString('hex')
  const named = process.env.DATABASE_URL
  const server = named ? await borrowServer(named, run) : await startServer()
  const template = `ratchet_template_${run}`
  try {
    await makeTemplate(server, template)
  } catch (error) {
    await server.stop()
    throw error
  }
  const { adminUrl, applicationUrl } = server
  project.provide('databaseServer', { adminUrl, applicationUrl, template })
  return () => server.stop()
}

type Server = Omit<DatabaseServer, 'template'> & { stop(): Promise<void> }

async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-test-data-'))
  chmodSync(folder, 0o755) // as root the database runs as another user
  const hold = await holdDataFolder(folder)
  const postgres = await startEmbeddedPostgres({ hold, durable: false })
  return {
    adminUrl: postgres.adminUrl,
    applicationUrl: postgres.url,
    async stop() {
      await postgres.stop()
      hold.release()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Row-level security does not bind a superuser, so the tests get a plain role of their own. */
async function borrowServer(adminUrl: string, run: string): Promise<Server> {
  const role = `ratchet_test_${run}`
  const application = new URL(adminUrl)
  application.username = role
  application.password = randomBytes(12).toString('hex')
  await asAdmin(adminUrl, (admin) =>
    admin.query(`create role ${role} login nosuperuser nobypassrls password '${application.password}'`),
  )
  return {
    adminUrl,
    applicationUrl: application.href,
    stop: () =>
      asAdmin(adminUrl, async (admin) => {
        const { rows } = await admin.query<{ datname: string }>(
          'select datname from pg_database where datdba = $1::regrole',
          [role],
        )
        for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`)
        await admin.query(`drop role ${role}`)
      }),
  }
}

async function makeTemplate(server: Server, template: string): Promise<void> {
  const owner = new URL(server.applicationUrl).username
  await asAdmin(server.adminUrl, async (admin) => {
    await admin.query(`grant ${owner} to current_user`)
    await admin.query(`create database ${template} owner ${owner}`)
  })
  const url = new URL(server.applicationUrl)
  url.pathname = `/${template}`
  const pool = new pg.Pool({ connectionString: url.href, max: 1 })
  try {
    await migrate(pool)
  } finally {
    await pool.end() // a database somebody is connected to cannot be cloned
  }
}

async function asAdmin(url: string, act: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    await act(admin)
  } finally {
    await admin.end()
  }
}
