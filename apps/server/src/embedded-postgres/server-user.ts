import { readFileSync, statSync } from 'node:fs'
import { OperatorError } from '../operator-error.ts'
import type { ServerUser } from './passage.ts'

/**
 * Under whom PostgreSQL runs. It refuses root, so a root-started Ratchet lends it `nobody`,
 * or whoever already owns the database files. Null means: the user Ratchet itself runs under.
 */
export function serverUserFor(clusterFolder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` }
  const nobody = findUser(readFileSync('/etc/passwd', 'utf8'), 'nobody')
  if (nobody) return nobody
  throw new OperatorError(
    'platform_unsupported',
    'PostgreSQL does not run as root and this system has no user "nobody" to run it under. ' +
      'Start Ratchet as an ordinary user, or name your own PostgreSQL in DATABASE_URL.',
  )
}

/** Looks a user up in the text of a passwd file. Negative ids (macOS) are their unsigned twins. */
export function findUser(passwd: string, name: string): ServerUser | null {
  for (const line of passwd.split('\n')) {
    const [user, , uid, gid] = line.split(':')
    if (user === name && uid && gid) return { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
  }
  return null
}
