import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '../operator-error.ts'
import type { ServerUser } from './passage.ts'

const run = promisify(execFile)

/** The few variables PostgreSQL needs; a person's locale and PG* settings must not leak into it. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

export type ClusterMaking = {
  readonly binaries: string
  readonly clusterFolder: string
  readonly user: ServerUser | null
  readonly superuserPassword: string
}

/**
 * Makes the database files unless they are there. They grow in a sibling folder that is renamed at the end,
 * so an interrupted making leaves nothing that looks like a database; leftovers are swept first.
 */
export async function ensureCluster(making: ClusterMaking): Promise<void> {
  sweepHalfMade(making.clusterFolder)
  if (existsSync(making.clusterFolder)) return
  const { binaries, clusterFolder, user } = making
  const growing = join(dirname(clusterFolder), `.init-${process.pid}-${randomBytes(4).toString('hex')}`)
  const passwordFile = `${growing}.password`
  mkdirSync(growing, { mode: 0o700 })
  writeFileSync(passwordFile, making.superuserPassword, { mode: 0o600 })
  if (user) for (const path of [growing, passwordFile]) chownSync(path, user.uid, user.gid)
  try {
    await run(join(binaries, 'bin', 'initdb'), initdbArguments(growing, passwordFile), {
      cwd: '/',
      env: serverEnvironment,
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    })
    chmodSync(growing, 0o700)
    renameSync(growing, clusterFolder)
  } catch (cause) {
    const said = String((cause as { stderr?: string }).stderr ?? (cause as Error).message).trim()
    throw new OperatorError(
      'database_unavailable',
      `The database could not be made in ${clusterFolder}; nothing was left behind. PostgreSQL said: ` +
        `${said.split('\n').slice(-3).join(' ')}`,
      { cause },
    )
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(growing, { recursive: true, force: true })
  }
}

/** Text sorts by code point whatever the machine's locale, yet upper and lower case know umlauts. */
function initdbArguments(folder: string, passwordFile: string): string[] {
  return [
    ...['-D', folder, '-U', 'postgres', `--pwfile=${passwordFile}`, '-A', 'scram-sha-256'],
    ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...['--data-checksums', '--set', 'timezone=UTC', '--set', 'dynamic_shared_memory_type=mmap'],
  ]
}

/** Only the holder of the data folder comes here, so whatever is half-made belongs to nobody any more. */
function sweepHalfMade(clusterFolder: string): void {
  const parent = dirname(clusterFolder)
  for (const name of readdirSync(parent)) {
    if (!name.startsWith('.init-') || name === basename(clusterFolder)) continue
    // An initdb whose starter was killed may still be writing: what cannot be removed now goes at the next start.
    try {
      rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 3 })
    } catch {}
  }
}
