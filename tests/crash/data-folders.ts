import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder that the database's user may pass through. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-crash-'))
  chmodSync(folder, 0o755)
  return folder
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
