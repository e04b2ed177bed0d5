import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppRole, type RunningApp, runApp } from '../../apps/server/src/main.ts'
import { createClient, type RatchetClient } from '../../packages/contract/src/client.ts'
import type { Role } from '../../packages/contract/src/index.ts'
import { uuidV7 } from '../../packages/core/src/foundation/ids.ts'
import { connect } from '../../packages/core/src/foundation/index.ts'
import { createWelcomeLink, createWorkspace, systemContext } from '../../packages/core/src/people/index.ts'
import { freshDatabase } from './fresh-database.ts'

export interface Person {
  name: string
  email: string
  password: string
  memberId: string
  /** The session cookie, as it is sent back. */
  cookie: string
}

export interface Answer {
  status: number
  type: string
  headers: Headers
  body: Record<string, unknown>
}

export interface Call {
  method?: string
  body?: unknown
  /** Sent instead of `body`, as it is. */
  raw?: string | FormData
  as?: Person | null
  headers?: Record<string, string>
}

export const password = 'a long enough password'

/** A real server on a free loopback port and a database of its own. Stop it in `afterAll`. */
export async function startApp(
  options: { clock?: () => Date; limits?: { requests: number; entries: number }; role?: AppRole } = {},
) {
  const database = await freshDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'ratchet-app-'))
  const logged: { message: string; cause: unknown }[] = []
  const start = (): Promise<RunningApp> =>
    runApp({
      databaseUrl: database.url,
      host: '127.0.0.1',
      port: 0,
      dataFolder,
      empty: true,
      role: 'web',
      webFolder: join(dataFolder, 'no-web-app'),
      limits: { requests: 1_000_000, entries: 1_000_000 },
      log: { info: () => {}, error: (message, cause) => logged.push({ message, cause }) },
      ...options,
    })
  const app = await start()
  let people = 0

  /** Any request; `as` sends the person's cookie together with our own origin, like a browser does. */
  async function call(
    path: string,
    { method = 'GET', body, raw, as = null, headers = {} }: Call = {},
  ): Promise<Answer> {
    const response = await fetch(`${app.address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(as && { cookie: as.cookie, origin: app.address }),
        ...headers,
      },
      ...(body !== undefined ? { body: JSON.stringify(body) } : raw !== undefined && { body: raw }),
    })
    const text = await response.text()
    const type = response.headers.get('content-type') ?? ''
    return {
      status: response.status,
      type,
      headers: response.headers,
      body: text !== '' && type.includes('json') ? JSON.parse(text) : {},
    }
  }

  async function accept(path: string, token: string, name: string): Promise<Person> {
    people += 1
    const email = `${name.toLowerCase()}.${people}@example.org`
    const answer = await call(path, { method: 'POST', body: { token, name, email, password } })
    if (answer.status !== 200) throw new Error(`${name} cannot come in: ${JSON.stringify(answer.body)}`)
    const { id } = answer.body.member as { id: string }
    return { name, email, password, memberId: id, cookie: cookieOf(answer) }
  }

  /** The first administrator of the first workspace, by the printed link. */
  const firstAdministrator = () => accept('/api/v1/welcome', tokenOf(app.welcomeLink), 'Ada')

  async function invite(administrator: Person, role: Role, teamId: string | null = null): Promise<string> {
    const answer = await call('/api/v1/invitations', {
      method: 'POST',
      as: administrator,
      body: { role, teamId },
    })
    return tokenOf(String(answer.body.link))
  }

  async function joinAs(administrator: Person, role: Role, name: string): Promise<Person> {
    return await accept('/api/v1/invitations/accept', await invite(administrator, role), name)
  }

  /** A second workspace in the same database, with its own first administrator. */
  async function otherWorkspace(): Promise<Person> {
    const connection = connect(database.url, 2)
    try {
      const clock = options.clock ?? (() => new Date())
      const context = systemContext({ database: connection.database, clock }, uuidV7(clock()))
      await createWorkspace(context, { name: 'Another workspace', zone: 'UTC' })
      const { token } = await createWelcomeLink(context, {})
      return await accept('/api/v1/welcome', token ?? '', 'Olga')
    } finally {
      await connection.close()
    }
  }

  /** The typed client, acting as a person by a fresh API key. */
  async function clientOf(person: Person): Promise<RatchetClient> {
    const answer = await call('/api/v1/api-keys', { method: 'POST', as: person, body: { name: 'test' } })
    return createClient(app.address, String(answer.body.secret))
  }

  async function stop(): Promise<void> {
    await app.stop()
    await database.dispose()
    await rm(dataFolder, { recursive: true, force: true })
  }

  return {
    app,
    call,
    accept,
    firstAdministrator,
    invite,
    join: joinAs,
    otherWorkspace,
    clientOf,
    startAgain: start,
    databaseUrl: database.url,
    dataFolder,
    logged,
    stop,
  }
}

export type TestApp = Awaited<ReturnType<typeof startApp>>

export const tokenOf = (link: string | undefined): string =>
  new URL(link ?? 'http://no.link').searchParams.get('token') ?? ''

export const cookieOf = (answer: Answer): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
