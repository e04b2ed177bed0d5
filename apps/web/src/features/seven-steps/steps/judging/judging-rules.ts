import type { Lap } from '@ratchet/contract'

/** Where step 6 stands. */
export type JudgingState = 'not_frozen' | 'ahead' | 'due' | 'outdated' | 'judged' | 'decided'

/** @param today in the workspace's zone */
export function judgingState(lap: Lap, today: string): JudgingState {
  if (lap.verification) return 'decided'
  if (!lap.contract) return 'not_frozen'
  if (lap.verdicts.length > 0) {
    const isOutdated = lap.steps[5]?.missing.some((missing) => missing.code === 'verdict_outdated')
    return isOutdated ? 'outdated' : 'judged'
  }
  return lap.contract.judgingOn <= today ? 'due' : 'ahead'
}

/** Who has read the verdict in force. */
export function readersOf(lap: Pick<Lap, 'verdicts' | 'readings'>) {
  const inForce = lap.verdicts.at(-1)?.id
  return lap.readings.filter((reading) => reading.verdictId === inForce)
}

/** The owner decides, or a manager. */
export const mayDecide = (member: { id: string; role: string }, ownerId: string | null): boolean =>
  member.id === ownerId || member.role === 'manager' || member.role === 'administrator'
