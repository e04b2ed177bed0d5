import { defaultDataFolder } from '../embedded-postgres/index.ts'
import type { MailSettings } from '../mail/send-mail.ts'
import type { AppRole } from '../main.ts'

export type Settings = {
  readonly host: string
  /** 0 asks the system for any free port. */
  readonly port: number
  readonly dataFolder: string
  /** The operator's own PostgreSQL, or null for the one that comes along. */
  readonly databaseUrl: string | null
  /** No demo workspace on an empty database. */
  readonly empty: boolean
  /** Answer requests, run jobs, or both. */
  readonly role: AppRole
  /** The address people reach Ratchet by, behind a proxy or HTTPS; null for where it listens. */
  readonly publicUrl: string | null
  /** Believe X-Forwarded-For: only behind a proxy of one's own. */
  readonly trustProxy: boolean
  /** Mails the digests; null while no mail server is named. */
  readonly mail: MailSettings | null
  /** Print the stack of an unexpected failure. */
  readonly debug: boolean
}

/** Something on the command line or in a setting that cannot be meant; ends with exit code 2. */
export class UsageError extends Error {}

export const usage = `Usage: npm start -- [--empty] [--help]

Starts Ratchet: builds the web app if its sources changed, starts the database, and serves.

  --empty   do not fill an empty database with the demo workspace
  --help    this text

Settings, as environment variables:
  PORT           port to listen on (4000)
  HOST           address to listen on (127.0.0.1; 0.0.0.0 for every network)
  RATCHET_DATA   folder for everything that is kept
  DATABASE_URL   your own PostgreSQL, 15 or newer, instead of the one that comes along
  RATCHET_URL    address that people reach it by, such as https://ratchet.example.org
  RATCHET_ROLE   web, worker or all (all): answer requests, run jobs, or both
  RATCHET_SECRET signs the sessions, instead of a file in the data folder; the same on all nodes
  RATCHET_TRUST_PROXY
                 1 believes X-Forwarded-For; only behind a proxy of your own
  RATCHET_SMTP_URL
                 mails digests by this server, such as smtps://user:password@mail.example.org
  RATCHET_MAIL_FROM
                 who they are from, such as "Ratchet <ratchet@example.org>"
  RATCHET_DEBUG  1 prints the stack of an unexpected failure`

/**
 * Reads flags and environment. Null when only the usage text is wanted.
 * @throws UsageError with a sentence.
 */
export function readSettings(
  flags: string[],
  environment: NodeJS.ProcessEnv,
  root: boolean,
): Settings | null {
  if (flags.includes('--help') || flags.includes('-h')) return null
  const unknown = flags.find((flag) => flag !== '--empty')
  if (unknown !== undefined)
    throw new UsageError(`"${unknown}" is not known to npm start; try: npm start -- --help`)
  return {
    host: environment.HOST || '127.0.0.1',
    port: readPort(environment.PORT),
    dataFolder: environment.RATCHET_DATA || defaultDataFolder(environment, root),
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL),
    empty: flags.includes('--empty'),
    role: readRole(environment.RATCHET_ROLE),
    publicUrl: readPublicUrl(environment.RATCHET_URL),
    trustProxy: environment.RATCHET_TRUST_PROXY === '1',
    mail: readMail(environment.RATCHET_SMTP_URL, environment.RATCHET_MAIL_FROM),
    debug: environment.RATCHET_DEBUG === '1',
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 4000
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text)
  throw new UsageError(`PORT is "${text}"; it must be a whole number from 0 to 65535.`)
}

function readRole(text: string | undefined): AppRole {
  if (!text) return 'all'
  if (text === 'web' || text === 'worker' || text === 'all') return text
  throw new UsageError(`RATCHET_ROLE is "${text}"; it must be web, worker or all.`)
}

function readPublicUrl(text: string | undefined): string | null {
  if (!text) return null
  if (['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '')) return text
  throw new UsageError(`RATCHET_URL is "${text}"; it must look like https://ratchet.example.org.`)
}

/** The address itself is not repeated in the sentence: it may hold a password. */
function readMail(url: string | undefined, from: string | undefined): MailSettings | null {
  if (!url) return null
  if (!['smtp:', 'smtps:'].includes(URL.parse(url)?.protocol ?? '')) {
    throw new UsageError('RATCHET_SMTP_URL must look like smtps://user:password@mail.example.org.')
  }
  if (!from || !/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/.test(from)) {
    throw new UsageError(
      'RATCHET_MAIL_FROM must name who digests are from, such as "Ratchet <ratchet@example.org>".',
    )
  }
  return { url, from }
}

/** The address itself is not repeated in the sentence: it may hold a password. */
function readDatabaseUrl(text: string | undefined): string | null {
  if (!text) return null
  const known = ['postgres:', 'postgresql:'].includes(URL.parse(text)?.protocol ?? '')
  if (known) return text
  throw new UsageError('DATABASE_URL must look like postgres://user:password@host:5432/database.')
}
