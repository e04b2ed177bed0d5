import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@ratchet/core/foundation'
import { createWorkspace, systemContext } from '@ratchet/core/people'
import { refreshStatuses } from '@ratchet/core/seven-steps'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts'
import { refreshAllStatuses } from './jobs/refresh-statuses.ts'
import { type AppOptions, runApp } from './main.ts'

let database: FreshDatabase
let dataFolder: string
beforeAll(async () => {
  database = await freshDatabase()
  dataFolder = await mkdtemp(join(tmpdir(), 'ratchet-main-'))
})
afterAll(async () => {
  await database.dispose()
  await rm(dataFolder, { recursive: true })
})

const options = (changes: Partial<AppOptions> = {}): AppOptions => ({
  databaseUrl: database.url,
  host: '127.0.0.1',
  port: 0,
  dataFolder,
  empty: true,
  webFolder: join(dataFolder, 'dist'),
  role: 'web',
  log: { info: () => {}, error: () => {} },
  ...changes,
})

describe('running the app', () => {
  it('makes one workspace when three start at once on an empty database', async () => {
    const apps = await Promise.all([1, 2, 3].map(() => runApp(options())))
    const { pool, close } = connect(database.url, 1)
    const { rows } = await pool.query('select count(*)::int as count from workspaces')
    await close()
    await Promise.all(apps.map((app) => app.stop()))
    expect(rows[0].count).toBe(1)
    expect(apps.every((app) => app.welcomeLink?.startsWith(`${app.address}/welcome?token=`))).toBe(true)
  })

  it('keeps its session secret to its owner', async () => {
    const { mode } = await stat(join(dataFolder, 'session-secret'))
    expect(mode & 0o777).toBe(0o600)
  })

  it('runs jobs as a worker, which answers nothing but its health', async () => {
    const app = await runApp(options({ role: 'worker' }))
    expect((await fetch(`${app.address}/healthz`)).status).toBe(200)
    expect((await fetch(`${app.address}/api/v1/me`)).status).toBe(404)
    const { pool, close } = connect(database.url, 1)
    const { rows } = await pool.query('select name, cron from jobs.schedule order by name')
    await close()
    await app.stop()
    expect(rows.map(({ name }) => name)).toEqual([
      'hand-in-overdue',
      'keep-skip-rates',
      'measure-practice',
      'read-work',
      'refresh-budgets',
      'refresh-statuses',
      'refresh-ticket-metrics',
      'run-watch-checks',
      'sweep-imports',
      'tell-people',
    ])
    expect(rows).toContainEqual({ name: 'refresh-statuses', cron: '*/15 * * * *' })
  })

  it('refreshes the statuses of every workspace', async () => {
    const connection = connect(database.url, 2)
    const outside = { database: connection.database, clock: () => new Date() }
    const id = '0190a000-0000-7000-8000-00000000abcd'
    await createWorkspace(systemContext(outside, id), { name: 'Second', zone: 'UTC' })
    const errors: string[] = []
    await refreshAllStatuses(outside, { info: () => {}, error: (message) => errors.push(message) })
    expect(await refreshStatuses(systemContext(outside, id), {})).toEqual({ refreshed: 0 })
    await connection.close()
    expect(errors).toEqual([])
  })

  it('says in one sentence when the port is taken, the database away or newer', async () => {
    const taken = createServer()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port))
    })
    await expect(runApp(options({ port }))).rejects.toMatchObject({
      name: 'OperatorError',
      code: 'port_taken',
    })
    taken.close()

    const nowhere = `postgres://ratchet@127.0.0.1:${port}/nothing`
    await expect(runApp(options({ databaseUrl: nowhere }))).rejects.toMatchObject({
      code: 'database_unavailable',
    })

    const { pool, close } = connect(database.url, 1)
    await pool.query("insert into schema_migrations values ('9999_future', 'x', now())")
    await expect(runApp(options())).rejects.toMatchObject({ code: 'database_too_new' })
    await pool.query("delete from schema_migrations where name = '9999_future'")
    await close()
  })

  it('finishes the request that runs when it stops', async () => {
    const app = await runApp(options())
    const { port } = new URL(app.address)
    const socket = createConnection(Number(port), '127.0.0.1')
    let received = ''
    const begun = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<void>()
    socket.on('data', (chunk) => {
      received += chunk
      begun.resolve()
    })
    socket.on('close', () => ended.resolve())
    socket.write('POST /api/v1/welcome/look-up HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\n')
    socket.write('connection: close\r\ncontent-type: application/json\r\ncontent-length: 16\r\n\r\n')
    await begun.promise
    const stopped = app.stop()
    socket.write('{"token":"slow"}')
    await Promise.all([stopped, ended.promise])
    expect(received).toContain('HTTP/1.1 404 Not Found')
    expect(received).toContain('unknown_link')
  })
})
