import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ServerUser } from './passage.ts'

const prefix = 'ratchet-'

/** A private folder (0700) with a short path: a socket's whole path must stay below 108 bytes. */
export function makeSocketFolder(user: ServerUser | null): string {
  const folder = mkdtempSync(join(existsSync('/tmp') ? '/tmp' : tmpdir(), prefix))
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

/** Removes a folder that `makeSocketFolder` made, in this process or in one that was killed; nothing else. */
export function removeSocketFolder(folder: string): void {
  if (basename(folder).startsWith(prefix)) rmSync(folder, { recursive: true, force: true })
}
