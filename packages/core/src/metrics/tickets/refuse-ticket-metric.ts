import type { Metric } from '@ratchet/contract'
import { preconditionFailed } from '../../foundation/index.ts'

/**
 * Measurements of a ticket metric are computed; a typed one beside them would be nobody's answer to the query.
 *
 * @throws precondition_failed
 */
export function refuseTicketMetric({ name, ticketQuery }: Metric): void {
  if (ticketQuery === null) return
  throw preconditionFailed(
    'computed_from_tickets',
    `The measurements of “${name}” are computed from tickets. Nothing was saved; import the tickets again where one is ` +
      'wrong, or leave the point out, with a reason.',
  )
}
