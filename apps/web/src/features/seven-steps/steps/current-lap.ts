import type { Lap } from '@ratchet/contract'

/** The lap inside a refused stale edit, or null where the refusal is of another kind. */
export function currentLap(current: unknown): Lap | null {
  const isLap =
    typeof current === 'object' && current !== null && 'improvementId' in current && 'steps' in current
  return isLap ? (current as Lap) : null
}
