import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../operator-error.ts'
import { serverEnvironment } from './cluster.ts'
import { logTail } from './log-tail.ts'
import type { ServerUser } from './passage.ts'
import { disownStranger, type Postmaster, readPostmaster, servesFolder } from './postmaster-file.ts'

export type DatabaseLaunch = {
  readonly binaries: string
  readonly clusterFolder: string
  readonly logFile: string
  readonly user: ServerUser | null
  /** Removed by the shell when PostgreSQL has ended. */
  readonly socketFolder: string
  /** Server settings, `name=value`. */
  readonly settings: readonly string[]
}

/**
 * PostgreSQL under a shell that watches a pipe from us. When we end, however we end, the pipe closes and the
 * shell asks PostgreSQL to stop (SIGINT, its "fast" stop): no orphan survives a SIGKILL of the application.
 * The shell ignores the signals a terminal or a service manager sends to everybody; stopping is our decision.
 */
const watchingShell = `
trap '' HUP INT TERM
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
( read -r _ <&3; kill -INT $server ) 2>/dev/null &
watcher=$!
exec 3<&-
wait $server
code=$?
rm -rf -- "$socket_folder"
kill -KILL $watcher 2>/dev/null
exit $code`

/** Milliseconds PostgreSQL may take to become ready; recovery after a crash is part of it. */
const readyWithinMs = 120_000

export class DatabaseProcess {
  readonly #launch: DatabaseLaunch
  readonly #child: ChildProcess
  #exited = false

  private constructor(launch: DatabaseLaunch, child: ChildProcess) {
    this.#launch = launch
    this.#child = child
    child.once('exit', () => {
      this.#exited = true
    })
    child.once('error', () => {
      this.#exited = true
    })
    child.stdin?.on('error', () => {}) // the shell may be gone before we close the pipe
  }

  /** Resolves when PostgreSQL accepts connections. */
  static async start(launch: DatabaseLaunch): Promise<DatabaseProcess> {
    const { user, binaries, clusterFolder } = launch
    disownStranger(clusterFolder)
    const before = readPostmaster(clusterFolder)
    const log = openSync(launch.logFile, tooLong(launch.logFile) ? 'w' : 'a', 0o600)
    const settings = launch.settings.flatMap((setting) => ['-c', setting])
    const command = [join(binaries, 'bin', 'postgres'), '-D', clusterFolder, ...settings]
    const child = spawn('/bin/sh', ['-c', watchingShell, 'sh', ...command], {
      cwd: '/',
      detached: true, // an own session: Ctrl-C in the terminal must reach us first
      env: { ...serverEnvironment, socket_folder: launch.socketFolder },
      stdio: ['pipe', log, log],
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    })
    closeSync(log)
    const started = new DatabaseProcess(launch, child)
    await started.#ready(before)
    child.unref()
    return started
  }

  /** A file left by a predecessor that was killed also says ready: `before` tells it from the new one. */
  async #ready(before: Postmaster | null): Promise<void> {
    const giveUpAt = performance.now() + readyWithinMs
    for (;;) {
      const now = readPostmaster(this.#launch.clusterFolder)
      const isNew = now && (now.pid !== before?.pid || now.startedAt !== before.startedAt)
      if (isNew && now.status === 'ready') return
      if (this.#exited || performance.now() > giveUpAt) {
        this.#child.stdin?.end()
        throw new OperatorError(
          'database_unavailable',
          `PostgreSQL did not start on ${this.#launch.clusterFolder}; the data was left as it is. ` +
            `It said: ${logTail(this.#launch.logFile)} (more in ${this.#launch.logFile})`,
        )
      }
      await sleep(5)
    }
  }

  /** Stops PostgreSQL cleanly and waits until it has let go of its folder. */
  async stop(): Promise<void> {
    this.#child.stdin?.end()
    while (!this.#exited || readPostmaster(this.#launch.clusterFolder)) {
      if (this.#exited) return // it died without tidying up; the next start recovers
      await sleep(5)
    }
  }
}

/**
 * Stops a PostgreSQL that outlived its Ratchet. It is stopped rather than taken over: the new one is again
 * watched by a shell of ours and has the settings of this start. Returns whether there was one.
 * @throws OperatorError when it does not stop within a minute.
 */
export async function stopOrphan(clusterFolder: string): Promise<boolean> {
  const orphan = readPostmaster(clusterFolder)
  if (!orphan || !servesFolder(orphan.pid, clusterFolder)) return false
  const giveUpAt = performance.now() + 60_000
  process.kill(orphan.pid, 'SIGINT')
  // The file vanishes when it is done; asking kill(pid, 0) would be fooled by a zombie nobody has reaped.
  while (readPostmaster(clusterFolder)?.pid === orphan.pid && servesFolder(orphan.pid, clusterFolder)) {
    if (performance.now() > giveUpAt) {
      throw new OperatorError(
        'database_unavailable',
        `A PostgreSQL of an earlier start (process ${orphan.pid}) still uses ${clusterFolder} and does not stop. ` +
          'Nothing was changed. Wait until it is gone, or stop it with SIGINT, and start again.',
      )
    }
    await sleep(5)
  }
  return true
}

function tooLong(logFile: string): boolean {
  return (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000
}
