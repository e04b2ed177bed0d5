import type { Status } from '@ratchet/contract'

const gained: readonly Status[] = ['verified', 'sustaining', 'held']

/** What may be said of verified gains: that they hold, that the others do, or that there is none. */
export function restOf(statuses: readonly Status[]): 'holding' | 'others' | 'empty' {
  if (!statuses.some((status) => gained.includes(status))) return 'empty'
  return statuses.includes('reopened') ? 'others' : 'holding'
}
