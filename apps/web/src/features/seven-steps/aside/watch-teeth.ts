import type { WatchCheck } from '@ratchet/contract'
import type { MarkKind } from '../../../ui/index.ts'

/** One tooth of the rack: a long rise and a steep fall. */
export const toothPath = 'M1 28.5 99 3v25.5z'

type Code = NonNullable<WatchCheck['results']>[number]['code']

export const checkMark: Record<Code, MarkKind> = {
  gain_held: 'met',
  gain_partly_lost: 'concern-open',
  gain_lost: 'concern',
  insufficient_data: 'waiting',
}

/** How a check stands: still ahead, passed, or it found that a gain slipped. */
export function checkState(check: Pick<WatchCheck, 'ranAt' | 'results'>): 'ahead' | 'held' | 'lost' {
  if (check.ranAt === null) return 'ahead'
  const lost = check.results?.some(({ code }) => code === 'gain_lost' || code === 'gain_partly_lost')
  return lost ? 'lost' : 'held'
}
