import { type Clock, type Connection, connect, DatabaseNewerError, migrate } from '@ratchet/core/foundation'
import { openAccounts } from '@ratchet/core/people'
import { createFirstWorkspace, firstAdministratorToken } from './first-start.ts'
import { createApp, defaultLimits, type Limits } from './http/app.ts'
import { isLoopback } from './http/guards.ts'
import { listen } from './http/listen.ts'
import { welcomeLink } from './http/people.ts'
import { startJobs } from './jobs/start-jobs.ts'
import type { Log } from './log.ts'
import { type MailSettings, mailSender } from './mail/send-mail.ts'
import { OperatorError } from './operator-error.ts'
import { sessionSecret } from './secret.ts'

/** What this process does: answer requests, run jobs, or both. A worker answers `/healthz` only. */
export type AppRole = 'web' | 'worker' | 'all'

export interface AppOptions {
  databaseUrl: string
  host: string
  /** 0 takes a free one. */
  port: number
  /** Where the session secret is kept. */
  dataFolder: string
  /** No demo workspace on an empty database. */
  empty: boolean
  /** The built web app. */
  webFolder: string
  /** The address people reach the server by, where that is not where it listens (a proxy, HTTPS). */
  publicUrl?: string | undefined
  trustProxy?: boolean
  role?: AppRole
  /** Digests are mailed when it is named. */
  mail?: MailSettings | null
  clock?: Clock
  limits?: Limits
  log: Log
}

export interface RunningApp {
  /** Where the server answers, such as `http://127.0.0.1:4000`. */
  address: string
  /** The one-time link for the first administrator, while nobody can administer yet. */
  welcomeLink?: string
  /** Finish running requests, then let the database go. */
  stop(): Promise<void>
}

/**
 * Start Ratchet on a PostgreSQL that is there: migrate, make the first workspace, listen.
 *
 * @throws OperatorError with one clear sentence for what the operator can mend
 */
export async function runApp(options: AppOptions): Promise<RunningApp> {
  const connection = connect(options.databaseUrl)
  const closers = [connection.close]
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    return await start(options, connection, closers, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(
  options: AppOptions,
  connection: Connection,
  closers: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<RunningApp> {
  const outside = { database: connection.database, clock: options.clock ?? (() => new Date()) }
  const role = options.role ?? 'all'
  const publicUrl = options.publicUrl ? new URL(options.publicUrl) : null
  const protocol = publicUrl?.protocol.replace(':', '') ?? 'http'
  await prepareDatabase(connection)
  const accounts = await openAccounts({
    databaseUrl: options.databaseUrl,
    secret: await sessionSecret(options.dataFolder),
    // The origin guard in front has compared Origin with Host already; here it may only repeat that.
    trustedOrigins: (request) => {
      const { host } = new URL(request?.url ?? 'http://127.0.0.1')
      return [`http://${host}`, `https://${host}`, publicUrl?.origin ?? '']
    },
    secureCookies: protocol === 'https',
    log: (level, message) => level === 'error' && options.log.error(`accounts: ${message}`),
  })
  closers.push(accounts.close)
  await createFirstWorkspace(outside, options.empty ? 'Our workspace' : 'University', options.empty)
  const token = await firstAdministratorToken(outside)
  const app = createApp({
    outside,
    accounts,
    listensOn: options.host,
    publicUrl,
    webFolder: options.webFolder,
    limits: options.limits ?? defaultLimits,
    ping: () => connection.pool.query('select 1'),
    mails: Boolean(options.mail),
    healthOnly: role === 'worker',
    log: options.log,
  })
  if (role !== 'web') {
    const sender = options.mail ? mailSender(options.mail) : null
    if (sender) closers.push(async () => sender.close())
    const origin = publicUrl?.origin ?? `http://${nameOf(options.host)}:${options.port}`
    const mail = sender && { send: sender.send, origin }
    closers.push(await startJobs(connection, outside, options.log, mail))
  }
  const listening = await listen(
    {
      host: options.host,
      port: options.port,
      protocol,
      trustProxy: options.trustProxy ?? false,
      log: options.log,
    },
    app,
  )
  closers.push(listening.stop)
  const address = publicUrl?.origin ?? `http://${nameOf(options.host)}:${listening.port}`
  return { address, ...(token && { welcomeLink: welcomeLink(address, token) }), stop }
}

async function prepareDatabase({ pool }: Connection): Promise<void> {
  try {
    await migrate(pool)
  } catch (error) {
    if (error instanceof DatabaseNewerError) {
      throw new OperatorError('database_too_new', error.message, { cause: error })
    }
    if (
      /^(ECONN|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|ENOENT|28|3D)/.test((error as { code?: string }).code ?? '')
    ) {
      throw new OperatorError(
        'database_unavailable',
        'The database cannot be reached, or refuses us. Nothing was started; check DATABASE_URL and that PostgreSQL runs.',
        { cause: error },
      )
    }
    throw error
  }
}

/** A host as it stands in an address: a server for everybody is reached by its loopback name from here. */
function nameOf(host: string): string {
  if (isLoopback(host)) return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
}
