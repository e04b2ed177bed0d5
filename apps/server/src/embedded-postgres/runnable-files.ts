import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { homedir, platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { OperatorError } from '../operator-error.ts'
import type { NativeFiles } from './native-package.ts'
import { firstBarrier, permits, type ServerUser } from './passage.ts'

/**
 * A folder from which `user` can run PostgreSQL: the installed one where it will do, else a copy.
 * A copy is needed below a folder only root may enter, and where the missing library links
 * (npm may block the install script that makes them) cannot be made in place.
 */
export function runnableFiles(native: NativeFiles, user: ServerUser | null, dataFolder: string): string {
  if ((user === null || readableBy(native.folder, user)) && makeLinks(native, native.folder))
    return native.folder
  const name = `postgres-${native.fingerprint}`
  for (const cache of [cacheFolder(user), join(dataFolder, 'cache')]) {
    const copy = join(cache, name)
    try {
      if (!existsSync(copy)) copyTo(native, copy)
      if (user === null || readableBy(copy, user)) return copy
    } catch {
      // The next place may be writable; when none is, the sentence below says so.
    }
  }
  throw new OperatorError(
    'data_folder_unusable',
    `PostgreSQL cannot run from ${native.folder}, and no copy of it could be made in ${cacheFolder(user)} ` +
      `or ${dataFolder}. Make one of them writable, or name your own PostgreSQL in DATABASE_URL.`,
  )
}

function cacheFolder(user: ServerUser | null): string {
  if (user) return '/var/cache/ratchet'
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches', 'Ratchet')
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ratchet')
}

/** Looks at the way there and at one program and one library; packages are unpacked with one umask. */
function readableBy(folder: string, user: ServerUser): boolean {
  const lib = join(folder, 'lib')
  const samples = [join(folder, 'bin', 'postgres'), ...readdirSync(lib).map((name) => join(lib, name))]
  return (
    firstBarrier(join(folder, 'bin'), user) === null &&
    firstBarrier(lib, user) === null &&
    firstBarrier(join(folder, 'share', 'postgresql'), user) === null &&
    samples.every((path) => permits(statSync(path), user, 4))
  )
}

/** Makes the links that are missing. False when the folder does not allow it. */
function makeLinks(native: NativeFiles, folder: string): boolean {
  for (const link of native.links) {
    const path = join(folder, link.path)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(link.target), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

/** Built beside and renamed, so that a half-made copy is never taken for a whole one. */
function copyTo(native: NativeFiles, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true })
  chmodSync(dirname(copy), 0o755) // whatever the umask
  const building = `${copy}.${randomBytes(4).toString('hex')}`
  try {
    cpSync(native.folder, building, { recursive: true, verbatimSymlinks: true })
    if (!makeLinks(native, building)) throw new Error(`cannot make links in ${building}`)
    openToAll(building)
    renameSync(building, copy)
  } catch (error) {
    rmSync(building, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
}

/** An install under a strict umask leaves files that only their owner may read; a copy must not inherit that. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
