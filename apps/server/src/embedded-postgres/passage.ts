import { type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The user a database process runs under. */
export type ServerUser = { readonly uid: number; readonly gid: number; readonly name: string }

type Ownership = Pick<Stats, 'mode' | 'uid' | 'gid'>

/** Whether the permission bits let `user` do what `bit` says (4 read, 2 write, 1 enter or execute). */
export function permits(file: Ownership, user: Pick<ServerUser, 'uid' | 'gid'>, bit: 1 | 2 | 4): boolean {
  if (user.uid === 0) return true
  const shift = file.uid === user.uid ? 6 : file.gid === user.gid ? 3 : 0
  return ((file.mode >> shift) & bit) !== 0
}

/** The highest folder on the way to `path` (itself included) that `user` may not enter, or null. */
export function firstBarrier(path: string, user: ServerUser): string | null {
  const above = dirname(path)
  if (above !== path) {
    const barrier = firstBarrier(above, user)
    if (barrier) return barrier
  }
  return permits(statSync(path), user, 1) ? null : path
}
