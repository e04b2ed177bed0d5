import type { HollowPeriod, Metric } from '@ratchet/contract'
import { plottedValue } from '../measurement-rules.ts'
import type { StoredPeriod } from './ticket-periods-store.ts'

/** A period's value as it is drawn; null where the tickets do not tell it. */
export const plottedPeriod = (
  metric: Pick<Metric, 'unit'>,
  { value, denominator }: Pick<StoredPeriod, 'value' | 'denominator'>,
): number | null => (value === null ? null : plottedValue(metric, { value, denominator }))

/** The periods that are drawn hollow and enter no verdict, with what a naive report would show. */
export function hollowPeriods(
  metric: Pick<Metric, 'unit'>,
  periods: readonly StoredPeriod[],
): HollowPeriod[] {
  return periods.flatMap((period) => {
    const { periodStart, hollow: reason, naiveValue, tickets, closed } = period
    if (reason === null) return []
    return [{ periodStart, reason, value: plottedPeriod(metric, period), naiveValue, tickets, closed }]
  })
}
