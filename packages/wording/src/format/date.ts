import { intlTag, type Tag } from '../locale.ts'

const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * A plain date (`YYYY-MM-DD`) in words: "18 May 2026", "18. Mai 2026"; `short` leaves the year out.
 * Dates have no zone, so they are read and written in UTC. A text that is no date is given back unchanged.
 */
export function formatDate(on: string, locale: Tag, style: 'full' | 'short' | 'month' = 'full'): string {
  const at = Date.parse(`${on.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(at) ? on : formatter(locale, style).format(at)
}

function formatter(locale: Tag, style: 'full' | 'short' | 'month'): Intl.DateTimeFormat {
  const key = `${locale}${style}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(intlTag(locale), {
    timeZone: 'UTC',
    month: style === 'full' ? 'long' : 'short',
    ...(style === 'month' ? {} : { day: 'numeric' as const }),
    ...(style === 'short' ? {} : { year: 'numeric' as const }),
  })
  formatters.set(key, made)
  return made
}
