import { type Duration, readDuration } from './duration.ts'
import type { Node } from './node.ts'

/** Null when absent or, with an error, when it is written another way. */
export function durationAt(node: Node): Duration | null {
  const text = node.text()
  if (text === null) return null
  const duration = readDuration(text)
  if (duration === null) node.refuse('must be a whole number and one of m, h, d, w, M, Q, Y')
  return duration
}
