import type { AdvisedPace, BudgetReport } from '@ratchet/contract'

interface Facts {
  /** Share of the budget that is left; null when nothing is known. */
  remaining: number | null
  carefulBelow: number
  frozenBelow: number
  /** Whether a pair of windows that pages somebody is burning too fast now. */
  pageFiring: boolean
  /** Whether the budget will be gone before the window ends, going on as now. */
  runsOut: boolean
}

type Reason = BudgetReport['pace']['reasons'][number]

/**
 * How fast to release: *frozen* when no more than `frozenBelow` is left, *careful* below `carefulBelow` or while the
 * budget burns so fast that it will not last, else *normal*. Without readings nothing is advised.
 */
export function advisedPace(facts: Facts): { advised: AdvisedPace; reasons: Reason[] } {
  const { remaining, carefulBelow, frozenBelow, pageFiring, runsOut } = facts
  if (remaining === null) return { advised: 'unknown', reasons: ['no_readings'] }
  if (remaining <= frozenBelow) return { advised: 'frozen', reasons: ['below_frozen'] }
  const reasons: Reason[] = []
  if (remaining < carefulBelow) reasons.push('below_careful')
  if (pageFiring) reasons.push('burning_fast')
  if (runsOut) reasons.push('runs_out_early')
  return reasons.length > 0
    ? { advised: 'careful', reasons }
    : { advised: 'normal', reasons: ['plenty_left'] }
}
