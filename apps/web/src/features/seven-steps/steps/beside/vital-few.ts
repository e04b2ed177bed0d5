import type { ParetoBar } from '@ratchet/contract'

/**
 * The few categories that make up most: as many from the top as are needed for four fifths of all, if these are at most
 * half of them. Null where no few stand out, so that nothing is claimed that the bars do not show.
 */
export function vitalFew(bars: readonly ParetoBar[]): { count: number; share: number } | null {
  const named = bars.filter(({ name }) => name !== null)
  const needed = named.findIndex(({ cumulative }) => cumulative >= 0.8) + 1
  const last = named[needed - 1]
  if (needed === 0 || last === undefined || needed > bars.length / 2) return null
  return { count: needed, share: last.cumulative }
}
