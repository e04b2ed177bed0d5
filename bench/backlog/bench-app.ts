import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect } from '@ratchet/core/foundation'
import { workspaceIds } from '@ratchet/core/people'
import { holdDataFolder, startEmbeddedPostgres } from '../../apps/server/src/embedded-postgres/index.ts'
import { runApp } from '../../apps/server/src/main.ts'
import type { Ask } from './measure.ts'

/** The whole server on a database of its own, with full durability, and one administrator who asks over HTTP. */
export interface BenchApp {
  connection: Connection
  workspaceId: string
  memberId: string
  /** Of a role that may create databases in the same PostgreSQL. */
  adminUrl: string
  ask: Ask
  stop(): Promise<void>
}

export async function startBenchApp(): Promise<BenchApp> {
  const folder = await mkdtemp(join(tmpdir(), 'ratchet-bench-'))
  await chmod(folder, 0o755) // as root the database runs as another user
  const hold = await holdDataFolder(folder)
  const postgres = await startEmbeddedPostgres({ hold })
  const app = await runApp({
    databaseUrl: postgres.url,
    host: '127.0.0.1',
    port: 0,
    dataFolder: folder,
    empty: true,
    role: 'web',
    webFolder: join(folder, 'no-web-app'),
    limits: { requests: 100_000_000, entries: 1000 },
    log: { info: () => {}, error: (message, cause) => console.error(message, cause) },
  })
  const connection = connect(postgres.url, 2)
  const send = async (method: string, path: string, headers: Record<string, string>, body?: object) => {
    const began = performance.now()
    const response = await fetch(`${app.address}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    const tookMs = performance.now() - began
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`)
    return { body: JSON.parse(text) as unknown, tookMs, headers: response.headers }
  }
  const token = new URL(app.welcomeLink ?? '').searchParams.get('token')
  const account = { token, name: 'Ada', email: 'ada@example.org', password: 'a long enough password' }
  const welcome = await send('POST', '/welcome', {}, account)
  const cookie = welcome.headers.getSetCookie().map((line) => line.split(';')[0])
  const key = await send(
    'POST',
    '/api-keys',
    { cookie: cookie.join('; '), origin: app.address },
    { name: 'bench' },
  )
  const authorization = `Bearer ${(key.body as { secret: string }).secret}`
  return {
    connection,
    adminUrl: postgres.adminUrl,
    workspaceId: (await workspaceIds(connection.database))[0] ?? '',
    memberId: (welcome.body as { member: { id: string } }).member.id,
    ask: (method, path, body) => send(method, path, { authorization }, body),
    async stop() {
      await connection.close()
      await app.stop()
      await postgres.stop()
      hold.release()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
