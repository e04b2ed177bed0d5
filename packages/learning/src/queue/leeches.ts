import type { CardMemory } from '../memory/card-memory.ts'

/** Lapses after which a card is worth changing rather than repeating. */
export const leechLapses = 5

export const leechChoices = ['rewrite', 'split', 'park'] as const
export type LeechChoice = (typeof leechChoices)[number]

/** Whether to offer the choices now: at five lapses, and again after every third more. */
export function leechOffered(before: CardMemory, after: CardMemory): boolean {
  if (after.lapses <= before.lapses || after.lapses < leechLapses) return false
  return (after.lapses - leechLapses) % 3 === 0
}

/** Whether a card keeps slipping. */
export const isLeech = (memory: CardMemory): boolean => memory.lapses >= leechLapses
