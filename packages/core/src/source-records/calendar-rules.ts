import type { ServiceCalendar } from '@ratchet/contract'

type Hours = ServiceCalendar['hours']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** What is wrong with opening hours and holidays, by field. Times of one day compare as text. */
export function calendarErrors(
  calendar: Pick<ServiceCalendar, 'hours' | 'holidays'>,
): { path: string; message: string }[] {
  return [...backwards(calendar.hours), ...overlapping(calendar.hours), ...repeated(calendar.holidays)]
}

const backwards = (hours: Hours) =>
  hours.flatMap(({ from, to }, index) =>
    from < to ? [] : [{ path: `hours.${index}.to`, message: 'must be later than it opens on that day' }],
  )

function overlapping(hours: Hours) {
  const inOrder = hours
    .map((stretch, index) => ({ ...stretch, index }))
    .sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1))
  return inOrder.flatMap((stretch, place) => {
    const before = inOrder[place - 1]
    const overlaps = before?.weekday === stretch.weekday && before.to > stretch.from
    const message = `overlaps with ${before?.from} to ${before?.to} on ${weekdays[stretch.weekday - 1]}`
    return overlaps ? [{ path: `hours.${stretch.index}`, message }] : []
  })
}

function repeated(holidays: ServiceCalendar['holidays']) {
  const seen = new Set<string>()
  return holidays.flatMap(({ on }, index) => {
    if (seen.has(on)) return [{ path: `holidays.${index}.on`, message: `names ${on} a second time` }]
    seen.add(on)
    return []
  })
}
