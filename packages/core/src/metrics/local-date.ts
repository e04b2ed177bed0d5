import { Temporal } from 'temporal-polyfill'

const withOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i

/**
 * The calendar date, in the metric's zone, of a time as a file gives it.
 *
 * - `2026-05-04`: a calendar date already; no zone can move it
 * - `2026-05-04T23:30:00+02:00` or `…Z`: an instant
 * - `2026-05-04T23:30:00`: a clock reading in `fileZone`. Read twice (clocks put back) it is the earlier one; never
 *   shown (clocks put forward) it is the moment as far after the gap
 *
 * @returns `YYYY-MM-DD`, or null when the text is none of these or no such day or hour exists
 */
export function dateOfTime(time: string, fileZone: string, metricZone: string): string | null {
  const text = time.trim().replace(' ', 'T')
  try {
    if (!text.includes('T')) return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
    if (withOffset.test(text)) {
      return Temporal.Instant.from(text).toZonedDateTimeISO(metricZone).toPlainDate().toString()
    }
    const local = Temporal.PlainDateTime.from(text, { overflow: 'reject' })
    if (fileZone === metricZone) return local.toPlainDate().toString()
    return local.toZonedDateTime(fileZone).withTimeZone(metricZone).toPlainDate().toString()
  } catch {
    return null
  }
}
