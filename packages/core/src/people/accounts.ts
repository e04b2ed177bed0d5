import { passwordLength } from '@ratchet/contract'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

interface Person {
  name: string
  email: string
  password: string
}

/** Users, passwords and sessions. Who may do what is not known here: that is a member's role. */
export interface Accounts {
  userIdOf(email: string): Promise<string | null>
  createUser(person: Person): Promise<string>
  /** Give a user without a membership another name and password; old sessions end. */
  replaceUser(userId: string, person: Person): Promise<void>
  /** The user behind the session cookie of a request, or null. */
  signedInUser(headers: Headers): Promise<string | null>
  /** Answer a request below `/api/auth`. */
  respond(request: Request): Promise<Response>
  close(): Promise<void>
}

export interface AccountSettings {
  databaseUrl: string
  /** Signs the cookies: at least 32 characters. */
  secret: string
  /** Origins that browsers reach the server by, asked per request. */
  trustedOrigins(request: Request | undefined): string[]
  /** True behind HTTPS: cookies are then sent over HTTPS only. */
  secureCookies: boolean
  log(level: string, message: string): void
}

const schema = 'auth'
const sessionDays = 14
const alreadyThere = new Set(['42P07', '42710', '23505', '42P06'])

/** Open better-auth in a schema of its own, created or brought up to date first. Its telemetry is off. */
export async function openAccounts(settings: AccountSettings): Promise<Accounts> {
  const pool = new pg.Pool({
    connectionString: settings.databaseUrl,
    max: 5,
    options: `-c search_path=${schema}`,
    application_name: 'ratchet accounts',
  })
  pool.on('error', () => {})
  const database = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) })
  const options = optionsFor(settings, database)
  try {
    await bringUpToDate(pool, options)
  } catch (error) {
    await pool.end()
    throw error
  }
  const auth = betterAuth(options)
  const { internalAdapter, password: passwords } = await auth.$context

  return {
    userIdOf: async (email) => (await internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id ?? null,
    createUser: async ({ name, email, password }) => {
      const hash = await passwords.hash(password)
      const user = await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: false },
        { method: 'email-password' },
      )
      await linkPassword(user.id, hash)
      return user.id
    },
    replaceUser: async (userId, { name, password }) => {
      const hash = await passwords.hash(password)
      await internalAdapter.updateUser(userId, { name })
      await internalAdapter.deleteUserSessions(userId)
      if (await internalAdapter.findCredentialAccount(userId)) {
        await internalAdapter.updatePassword(userId, hash)
      } else {
        await linkPassword(userId, hash)
      }
    },
    signedInUser: async (headers) => (await auth.api.getSession({ headers }))?.user.id ?? null,
    respond: (request) => auth.handler(request),
    close: () => database.destroy(),
  }

  async function linkPassword(userId: string, password: string): Promise<void> {
    await internalAdapter.linkAccount({ userId, accountId: userId, providerId: 'credential', password })
  }
}

function optionsFor(settings: AccountSettings, database: Kysely<Record<string, never>>) {
  return {
    appName: 'Ratchet',
    basePath: '/api/auth',
    secret: settings.secret,
    database: { db: database, type: 'postgres' as const },
    trustedOrigins: (request?: Request) => settings.trustedOrigins(request),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: { expiresIn: sessionDays * 86_400, updateAge: 86_400 },
    // The server counts attempts in front of this, per app and with problem documents as answers: this limiter's
    // memory is shared by every app in a process and would let one test lock out another.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'ratchet',
      useSecureCookies: settings.secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const },
      ipAddress: { ipAddressHeaders: ['x-ratchet-address'] },
    },
    logger: {
      level: 'error' as const,
      log: (level: string, message: string) => settings.log(level, message),
    },
  }
}

/**
 * Two apps that start at once find the same tables missing and overtake one another table by table. Whoever comes
 * second to one waits a moment and looks again at what is still missing.
 */
async function bringUpToDate(pool: pg.Pool, options: ReturnType<typeof optionsFor>): Promise<void> {
  const attempts = 12
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pool.query(`create schema if not exists ${schema}`)
      const { runMigrations } = await getMigrations(options)
      return await runMigrations()
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (attempt === attempts || !alreadyThere.has(code)) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 + 180 * Math.random()))
    }
  }
}
