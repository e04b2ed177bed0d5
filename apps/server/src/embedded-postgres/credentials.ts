import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../operator-error.ts'

/** Passwords of the two roles of the embedded database. `ratchet` is the one the application uses. */
export type Credentials = { readonly postgres: string; readonly ratchet: string }

/**
 * Reads the passwords, or makes them when there is no database yet. They lie beside the database, 0600.
 * @throws OperatorError when a database is there and its passwords are not.
 */
export function loadCredentials(dataFolder: string, clusterFolder: string): Credentials {
  const path = join(dataFolder, 'database-credentials.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Credentials
  if (existsSync(clusterFolder)) {
    throw new OperatorError(
      'data_folder_unusable',
      `The database in ${clusterFolder} is there, but its passwords (${path}) are missing; nothing was changed. ` +
        'Restore that file from a backup.',
    )
  }
  const made = {
    postgres: randomBytes(24).toString('base64url'),
    ratchet: randomBytes(24).toString('base64url'),
  }
  writeDurably(path, JSON.stringify(made))
  return made
}

/** On disk before the database that needs it exists: losing it would lock everybody out. */
function writeDurably(path: string, text: string): void {
  const file = openSync(`${path}.new`, 'w', 0o600)
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
}
