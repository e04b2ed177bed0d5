import { createHash } from 'node:crypto'

/** The same look imported again has the same id, so that it counts once. Shaped as a UUID of version 8. */
export function reviewId(memberId: string, courseId: string, cardId: string, at: Date): string {
  const hash = createHash('sha256')
    .update(`${memberId}\n${courseId}\n${cardId}\n${at.toISOString()}`)
    .digest('hex')
  const hex = `${hash.slice(0, 12)}8${hash.slice(13, 16)}9${hash.slice(17, 32)}`
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
