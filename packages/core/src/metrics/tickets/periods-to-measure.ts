import type { TicketQuery } from '@ratchet/contract'
import type { FramedPeriod } from './period-frame.ts'
import { hasAttribution } from './query-rules.ts'

/** What is kept of a metric's periods by one date. */
export interface KeptPeriods {
  has(periodStart: string): boolean
  /** First days of the periods that are hollow, or hold a ticket because of which time alone changes the answer. */
  restless: ReadonlySet<string>
}

const dayMilliseconds = 86_400_000

/**
 * Which periods of one attribution date must be computed again. Those are the ones that
 *
 * - lie about a day on which an import changed a ticket; the days are UTC days, so one more on either side covers any zone
 * - were hollow: time passes, and the source is known further
 * - hold a ticket because of which time alone changes the answer
 * - were never computed
 *
 * The size of the backlog carries on, so all periods from the first of these on are computed.
 *
 * @param kept null when nothing of it may be used
 * @returns in the order of time
 */
export function periodsToMeasure(
  query: TicketQuery,
  frame: readonly FramedPeriod[],
  kept: KeptPeriods | null,
  touchedDays: readonly string[],
): FramedPeriod[] {
  if (kept === null) return [...frame]
  const touched = touchedDays.map((day) => Date.parse(`${day}T00:00:00Z`)).sort((a, b) => a - b)
  const isDue = ({ periodStart, startsAt, endsAt }: FramedPeriod) => {
    if (!kept.has(periodStart) || kept.restless.has(periodStart)) return true
    return anyWithin(touched, startsAt.getTime() - 2 * dayMilliseconds, endsAt.getTime() + dayMilliseconds)
  }
  if (hasAttribution(query)) return frame.filter(isDue)
  const first = frame.findIndex(isDue)
  return first < 0 ? [] : frame.slice(first)
}

/** Whether a sorted list holds a number above `low` and below `high`. */
function anyWithin(sorted: readonly number[], low: number, high: number): boolean {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (sorted[middle]! > low) to = middle
    else from = middle + 1
  }
  return from < sorted.length && sorted[from]! < high
}
