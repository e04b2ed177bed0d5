import type { HollowPeriod, TicketQuery } from '@ratchet/contract'
import type { FramedPeriod } from './period-frame.ts'
import { hasAttribution } from './query-rules.ts'

/** The moment of looking, and the one up to which the tickets are known. */
export interface Known {
  now: Date
  /** The earlier of now and what the source knows: tickets open then are counted as open. */
  asOf: Date
}

/** Tickets are known up to the latest date in any imported row, and never beyond now. */
export const knownAt = (now: Date, knownUntil: string | null): Known => ({
  now,
  asOf: knownUntil === null || Date.parse(knownUntil) > now.getTime() ? now : new Date(knownUntil),
})

/** Why a period enters no verdict yet; null when it is mature. */
export function hollowReason(
  query: TicketQuery,
  { endsAt }: FramedPeriod,
  { tickets, closed }: { tickets: number; closed: number },
  { now, asOf }: Known,
): HollowPeriod['reason'] | null {
  if (endsAt > now) return 'running'
  if (endsAt > asOf) return 'not_known_yet'
  // What was open at a past moment stays so, whatever is closed later.
  if (!hasAttribution(query)) return null
  return tickets > 0 && closed < query.matureShare * tickets ? 'open_tickets' : null
}
