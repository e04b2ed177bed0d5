const dayMs = 86_400_000
const minuteMs = 60_000
const mostDays = 50_000
const two = (value: number) => String(value).padStart(2, '0')
const minutes = Array.from({ length: 1440 }, (_, m) => `${two(Math.floor(m / 60))}:${two(m % 60)}`)
const dates = new Map<number, string>()

/** What `toISOString` says, several times faster for the moments of a log, which share their days. From 1970 on. */
export function isoInstant(ms: number): string {
  const day = Math.floor(ms / dayMs)
  let date = dates.get(day)
  if (date === undefined) {
    date = new Date(ms).toISOString().slice(0, 11)
    if (dates.size >= mostDays) dates.clear()
    dates.set(day, date)
  }
  const inDay = ms - day * dayMs
  const minute = Math.floor(inDay / minuteMs)
  const rest = inDay - minute * minuteMs
  if (rest === 0) return `${date}${minutes[minute]}:00.000Z`
  return `${date}${minutes[minute]}:${two(Math.floor(rest / 1000))}.${String(rest % 1000).padStart(3, '0')}Z`
}
