export type MergeRefusal = { reason: string; message: string } | null

export interface MergeFacts {
  id: string
  /** Already merged somewhere. */
  mergedInto: string | null
  /** Work on it has begun. */
  hasLap: boolean
  /** Where it shall go, followed by what that was merged into in its turn, up to the one that stands. */
  chain: readonly string[]
  /** Both are seen by the same people, as far as teams decide. */
  sameWall: boolean
}

/**
 * May this one be merged into the first of the chain? Read under locks on everything named, so that two people who
 * merge crosswise cannot both be right.
 */
export function refuseMerge({ id, mergedInto, hasLap, chain, sameWall }: MergeFacts): MergeRefusal {
  if (chain[0] === id) return { reason: 'same', message: 'An improvement cannot be merged into itself.' }
  if (chain.includes(id)) {
    return {
      reason: 'circular',
      message:
        'That one was merged into this one already, perhaps a moment ago. Nothing was changed; look at both first.',
    }
  }
  if (mergedInto !== null) {
    return {
      reason: 'merged',
      message: 'This improvement is merged already. Take the merge back first; nothing was changed.',
    }
  }
  if (hasLap) {
    return {
      reason: 'lap_open',
      message:
        'Work on this improvement has begun, so it stays itself. Merge the other one into this one instead.',
    }
  }
  if (!sameWall) {
    return {
      reason: 'walls_differ',
      message:
        'One of the two is private to a team and the other is not, so merging would show or hide words. Make both alike first; nothing was changed.',
    }
  }
  return null
}
