import type { Metric } from '@ratchet/contract'
import { hasEnded, periodEndOf, periodStartOf } from './periods.ts'

/** Nobody measured a service before this: an older year is a slip of the keyboard or a misread date format. */
const earliestOn = '1900-01-01'
const latestOn = '9998-12-31'

/**
 * Whether a measurement can be recorded for the period that holds this day. Periods that have not ended are refused:
 * half a week of tickets flatters every count, and the missing half would arrive as a silent correction.
 *
 * @param on any day of the period
 * @param today the calendar date now, in the metric's zone
 */
export function recordablePeriod(
  metric: Pick<Metric, 'period'>,
  on: string,
  today: string,
): { periodStart: string } | { refusal: string } {
  if (on < earliestOn || on > latestOn)
    return { refusal: `the year ${on.slice(0, 4)} cannot be right; look at the date again` }
  const start = periodStartOf(metric.period, on)
  if (hasEnded(metric.period, on, today)) return { periodStart: start }
  if (start > today) return { refusal: `this ${metric.period} has not begun: it starts on ${start}` }
  const end = periodEndOf(metric.period, on)
  return {
    refusal:
      metric.period === 'day'
        ? 'this day is not over yet; record it from tomorrow on'
        : `this ${metric.period} ends on ${end}; record it once it is over, half a ${metric.period} would flatter`,
  }
}
