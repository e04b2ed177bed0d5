import type { EvidenceContract, Lap, Period } from '@ratchet/contract'

type FirstTerms = Partial<{
  goLiveOn: string
  settlingInPeriods: number
  followupPeriods: number
  judgingOn: string
}>

/** The terms as they were first frozen, where an amendment changed them: the oldest "before" of each field. */
export function firstTerms(lap: Pick<Lap, 'amendments'>): FirstTerms {
  const first: Record<string, unknown> = {}
  for (const amendment of lap.amendments) {
    if (amendment.kind !== 'terms') continue
    for (const { field, before } of amendment.changes) {
      if (!(field in first)) first[field] = before
    }
  }
  return first
}

/** The period of a contract, for its counts of periods: that of its first metric. */
export const periodOf = (contract: Pick<EvidenceContract, 'metrics'>): Period =>
  contract.metrics[0]?.period ?? 'week'
