import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { OperatorError } from '../operator-error.ts'
import { firstBarrier, type ServerUser } from './passage.ts'

/**
 * Where data lives unless RATCHET_DATA says otherwise: never in a temporary folder.
 * @param root whether this process runs as root
 */
export function defaultDataFolder(environment: NodeJS.ProcessEnv, root: boolean): string {
  if (root) return '/var/lib/ratchet'
  const home = environment.HOME || homedir()
  if (platform() === 'darwin') return join(home, 'Library', 'Application Support', 'Ratchet')
  if (platform() === 'win32')
    return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Ratchet')
  const xdg = environment.XDG_DATA_HOME
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.local', 'share'), 'ratchet')
}

/** Makes the folder if it is missing and makes sure that it can be written. Returns its absolute path. */
export function prepareDataFolder(folder: string): string {
  const path = resolve(folder)
  try {
    // As root the database runs under another user, who must be able to pass through.
    makeFolders(path, process.getuid?.() === 0 ? 0o755 : 0o700)
    if (!statSync(path).isDirectory()) throw new Error('it is not a folder')
    accessSync(path, constants.W_OK | constants.X_OK)
    return path
  } catch (cause) {
    throw new OperatorError(
      'data_folder_unusable',
      `The data folder ${path} cannot be written (${reason(cause)}); nothing was changed. ` +
        'Make it writable for the user who starts Ratchet, or name another folder in RATCHET_DATA.',
      { cause },
    )
  }
}

/** One at a time: Node's own recursive way never returns below a folder such as /proc that refuses with ENOENT. */
function makeFolders(path: string, mode: number): void {
  if (existsSync(path)) return
  makeFolders(dirname(path), mode)
  mkdirSync(path, { mode })
}

/** @throws OperatorError naming the first folder on the way that the database's user may not enter. */
export function requirePassage(dataFolder: string, user: ServerUser): void {
  const barrier = firstBarrier(dataFolder, user)
  if (!barrier) return
  throw new OperatorError(
    'data_folder_unusable',
    `The data folder ${dataFolder} cannot be used: PostgreSQL does not run as root but as ${user.name}, who may not ` +
      `enter ${barrier}. Nothing was changed. Name a folder elsewhere in RATCHET_DATA (such as /var/lib/ratchet), ` +
      `or open the way with: chmod o+x ${barrier}`,
  )
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'something on the way is not a folder',
  ENOENT: 'nothing can be made there',
  EEXIST: 'it is not a folder',
}

function reason(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException
  return reasons[code ?? ''] ?? message
}
