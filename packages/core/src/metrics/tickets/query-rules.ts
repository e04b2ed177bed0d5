import type { FieldError, GapRule, Metric, MetricKind, RecordDate, TicketQuery } from '@ratchet/contract'

/** What follows for a metric from what it asks its tickets. Pure. */

interface Consequences {
  kind: MetricKind
  gapRule: GapRule
  /** The unit, where the query decides it; the proposal, where people may choose another. */
  unit: string
  unitIsFixed: boolean
}

/** Kind, unit and gap rule of a metric with this query. */
export function consequencesOf({ measure }: TicketQuery): Consequences {
  switch (measure.kind) {
    case 'duration':
      return { kind: 'continuous', gapRule: 'missing', unit: 'h', unitIsFixed: true }
    case 'share':
    case 'share_over':
      return { kind: 'proportion', gapRule: 'missing', unit: '%', unitIsFixed: true }
    case 'count':
      return { kind: 'count', gapRule: 'zero', unit: 'tickets', unitIsFixed: false }
    case 'backlog':
      return { kind: 'continuous', gapRule: 'missing', unit: 'tickets', unitIsFixed: false }
    case 'backlog_age':
      return { kind: 'continuous', gapRule: 'missing', unit: 'd', unitIsFixed: true }
  }
}

/** What a definition contradicts its query in, field by field. */
export function queryErrors(
  query: TicketQuery,
  { kind, unit, gapRule }: Pick<Metric, 'kind' | 'unit' | 'gapRule'>,
): FieldError[] {
  const follows = consequencesOf(query)
  const errors: FieldError[] = []
  if (kind !== follows.kind) {
    errors.push({
      path: 'kind',
      message: `the kind follows from what is asked of the tickets: ${follows.kind}`,
    })
  }
  if (follows.unitIsFixed && unit !== follows.unit) {
    errors.push({
      path: 'unit',
      message: `the unit follows from what is asked of the tickets: ${follows.unit}`,
    })
  }
  if (gapRule !== follows.gapRule) {
    errors.push({ path: 'gapRule', message: 'for a metric from tickets the rule for gaps is fixed' })
  }
  const { measure } = query
  if ('from' in measure && measure.from === measure.to) {
    errors.push({ path: 'ticketQuery.measure.to', message: 'a duration needs two different dates' })
  }
  return errors
}

/** The backlog is what is open at a moment; a ticket belongs to it by no date of its own. */
export const hasAttribution = ({ measure }: TicketQuery): boolean =>
  measure.kind !== 'backlog' && measure.kind !== 'backlog_age'

/** The date that a sceptic would count by instead; null for the backlog. */
export function otherAttribution(query: TicketQuery): RecordDate | null {
  if (!hasAttribution(query)) return null
  return query.attribution === 'opened' ? 'resolved' : 'opened'
}
