import { holdDataFolder, prepareDataFolder, startEmbeddedPostgres } from './embedded-postgres/index.ts'
import { runApp } from './main.ts'
import { OperatorError } from './operator-error.ts'
import { ensureWebBuild } from './starting/build-web.ts'
import { checkDatabase } from './starting/check-database.ts'
import { CleanStop } from './starting/clean-stop.ts'
import { readSettings, type Settings, UsageError, usage } from './starting/settings.ts'

/** `npm start`: settings, data folder, web app, database, application; each taken back in reverse at the end. */
async function start(settings: Settings, stopping: CleanStop): Promise<void> {
  const say = (line: string) => console.log(line)
  const dataFolder = prepareDataFolder(settings.dataFolder)
  const hold = await holdDataFolder(dataFolder)
  stopping.add(() => hold.release())
  const webFolder = await ensureWebBuild(say)
  const databaseUrl = settings.databaseUrl ?? (await startOwnDatabase())
  const warning = settings.databaseUrl && (await checkDatabase(settings.databaseUrl))
  if (warning) say(warning)
  const { host, port, empty, role, trustProxy } = settings
  const publicUrl = settings.publicUrl ?? undefined
  const log = {
    info: say,
    error: (message: string, cause?: unknown) =>
      console.error(`${new Date().toISOString()} ${message}`, ...(cause === undefined ? [] : [cause])),
  }
  const app = await runApp({
    host,
    port,
    publicUrl,
    trustProxy,
    mail: settings.mail,
    role,
    databaseUrl,
    dataFolder,
    webFolder,
    empty,
    log,
  })
  stopping.add(() => app.stop())
  say(`Ratchet runs at ${app.address}`)
  say(`Data folder: ${dataFolder}${settings.databaseUrl ? ' (database: the one DATABASE_URL names)' : ''}`)
  if (app.welcomeLink) say(`Sign in as the first administrator, once, with: ${app.welcomeLink}`)

  async function startOwnDatabase(): Promise<string> {
    const postgres = await startEmbeddedPostgres({ hold })
    stopping.add(() => postgres.stop())
    if (postgres.orphanStopped) say('A database left running by an earlier start was stopped cleanly first.')
    return postgres.url
  }
}

/** The sentence for a person; only a fault of ours speaks of stacks. */
function wordFailure(error: unknown, debug: boolean): string {
  if (error instanceof OperatorError) return error.message
  if (debug) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  const message = error instanceof Error ? error.message : String(error)
  return `Ratchet could not start: ${message} (set RATCHET_DEBUG=1 to see where; what was stored is kept)`
}

async function main(): Promise<void> {
  let settings: Settings | null
  try {
    settings = readSettings(process.argv.slice(2), process.env, process.getuid?.() === 0)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exit(2)
  }
  if (!settings) {
    console.log(usage)
    return
  }
  const stopping = new CleanStop((line) => console.log(line))
  try {
    await start(settings, stopping)
  } catch (error) {
    console.error(wordFailure(error, settings.debug))
    await stopping.run().catch(() => {})
    process.exit(1)
  }
}

await main()
