import { join } from 'node:path'
import { ensureCluster } from './cluster.ts'
import { loadCredentials } from './credentials.ts'
import { requirePassage } from './data-folder.ts'
import { DatabaseProcess, stopOrphan } from './database-process.ts'
import type { DataFolderHold } from './hold-data-folder.ts'
import { findNativePackage, type NativeFiles } from './native-package.ts'
import { readPostmaster } from './postmaster-file.ts'
import { provision } from './provision.ts'
import { runnableFiles } from './runnable-files.ts'
import { serverUserFor } from './server-user.ts'
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts'

export type EmbeddedPostgres = {
  /** For the application: role `ratchet`, no superuser, owner of database `ratchet`. */
  readonly url: string
  /** For making and dropping databases in tests: the superuser `postgres`. */
  readonly adminUrl: string
  /** Whether a PostgreSQL that outlived an earlier Ratchet had to be stopped first. */
  readonly orphanStopped: boolean
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  /** Proof that nobody else uses the folder, from `holdDataFolder`. */
  readonly hold: DataFolderHold
  /** False in tests only: a crash of the machine then loses data. */
  readonly durable?: boolean
  /** The PostgreSQL to run; without it the one npm installed. */
  readonly native?: NativeFiles
}

/**
 * Starts the PostgreSQL that comes with Ratchet on the data folder; makes its files the first time.
 * It listens on a socket in a private folder only, and stops with this process however that ends.
 * @throws OperatorError with a sentence for the operator.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder } = options.hold
  const clusterFolder = join(dataFolder, 'pg18')
  const user = serverUserFor(clusterFolder)
  if (user) requirePassage(dataFolder, user)
  const binaries = runnableFiles(options.native ?? findNativePackage(), user, dataFolder)
  const credentials = loadCredentials(dataFolder, clusterFolder)
  const predecessor = readPostmaster(clusterFolder)
  const orphanStopped = await stopOrphan(clusterFolder)
  if (predecessor) removeSocketFolder(predecessor.socketFolder)
  await ensureCluster({ binaries, clusterFolder, user, superuserPassword: credentials.postgres })

  const socketFolder = makeSocketFolder(user)
  const settings = [
    `unix_socket_directories=${socketFolder}`,
    'unix_socket_permissions=0700',
    'listen_addresses=',
  ]
  if (options.durable === false) settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=off')
  try {
    const logFile = join(dataFolder, 'database.log')
    const server = await DatabaseProcess.start({
      binaries,
      clusterFolder,
      logFile,
      user,
      socketFolder,
      settings,
    })
    const stop = async () => {
      await server.stop()
      removeSocketFolder(socketFolder)
    }
    try {
      await provision({ host: socketFolder, port: 5432 }, credentials)
    } catch (error) {
      await stop()
      throw error
    }
    return {
      url: socketUrl('ratchet', credentials.ratchet, socketFolder),
      adminUrl: socketUrl('postgres', credentials.postgres, socketFolder),
      orphanStopped,
      stop,
    }
  } catch (error) {
    removeSocketFolder(socketFolder)
    throw error
  }
}

/** Both roles have a database of their own name. The query's host wins; the other only makes it a valid URL. */
function socketUrl(role: string, password: string, socketFolder: string): string {
  return `postgres://${role}:${password}@localhost/${role}?host=${encodeURIComponent(socketFolder)}`
}
