import type { Actor } from './access.ts'
import type { Database } from './database.ts'

/** Time comes from here, never from SQL or the machine, so that a simulated clock can tell two terms in a minute. */
export type Clock = () => Date

/** What an operation needs from outside: where, when, who. */
export interface Context {
  database: Database
  clock: Clock
  workspaceId: string
  actor: Actor
}

/** The calendar date of an instant in a zone, `YYYY-MM-DD`. */
export function dateIn(zone: string, at: Date): string {
  const parts = formatterOf(zone).formatToParts(at)
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** Making one takes longer than a hundred uses of it. There are fewer zones than are kept. */
const formatters = new Map<string, Intl.DateTimeFormat>()
const mostFormatters = 1000

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'iso8601',
  })
  if (formatters.size >= mostFormatters) formatters.clear()
  formatters.set(zone, made)
  return made
}
