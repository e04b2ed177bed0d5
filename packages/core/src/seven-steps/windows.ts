import type { ContractTerms, Period } from '@ratchet/contract'
import { dayAfter } from '@ratchet/evidence'
import { addPeriods, firstWholePeriodOnOrAfter, periodEndOf } from '../metrics/index.ts'

export interface FollowupWindow {
  /** First day of the first follow-up period. */
  from: string
  /** First day of the last follow-up period. */
  to: string
  /** The day after the last follow-up period has ended: nothing can be judged before it. */
  judgingOn: string
}

/**
 * When the follow-up of a metric starts and ends: with the first whole period on or after go-live, plus the periods
 * that the change is given to settle in (fixtures README, clarifications to verdict v1).
 */
export function followupWindow(period: Period, terms: ContractTerms): FollowupWindow {
  const from = addPeriods(period, firstWholePeriodOnOrAfter(period, terms.goLiveOn), terms.settlingInPeriods)
  const to = addPeriods(period, from, terms.followupPeriods - 1)
  return { from, to, judgingOn: dayAfter(periodEndOf(period, to)) }
}

/** A lap is judged when the slowest of its metrics can be. */
export const judgingDate = (windows: FollowupWindow[]): string =>
  windows.map((window) => window.judgingOn).reduce((latest, date) => (date > latest ? date : latest))
