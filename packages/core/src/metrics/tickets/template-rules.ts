import type { TicketCondition, TicketMeasure, TicketTemplate, TicketTemplateName } from '@ratchet/contract'

/** What a source's tickets carry, as far as templates want to know it. */
export interface SourceShape {
  /** Dates that any ticket has. */
  dates: { responded: boolean; resolved: boolean; closed: boolean }
  attributes: readonly {
    name: string
    known: number
    distinct: number
    values: readonly { value: string; count: number }[]
  }[]
}

type Attribute = SourceShape['attributes'][number]

/** Metrics that tickets of this shape allow, the most wanted first; those that lack something say what. Pure. */
export function templatesFor({ dates, attributes }: SourceShape): TicketTemplate[] {
  const named = (...patterns: RegExp[]) => {
    for (const pattern of patterns) {
      const found = attributes.find(({ name, known }) => known > 0 && pattern.test(plain(name)))
      if (found) return found
    }
    return null
  }
  const duration = (to: 'responded' | 'resolved' | 'closed', percentile: number): TicketMeasure => ({
    kind: 'duration',
    from: 'opened',
    to,
    calendarId: null,
    percentile,
  })
  const ended = dates.resolved ? 'resolved' : 'closed'
  const hasEnd = dates.resolved || dates.closed
  const sla = slaCondition(named(/madesla|slamet|withinsla|slacompl/, /breach/, /^sla$|slastatus/))
  const reopened = named(/reopen/)
  const reassigned = named(/reassign|handover|transfer|hops?$/)
  const change = named(
    /change.*(result|outcome|closecode|success|status)/,
    /^(outcome|result|closecode|closurecode)$/,
  )
  const failed = change === null ? [] : valuesLike(change, /fail|unsuccess|roll.*back|back.*out/)
  const urgent = named(/^priority$/, /^severity$/, /^urgency$/, /priority|severity|urgency/)
  const urgentValues =
    urgent === null ? [] : valuesLike(urgent, /^(p?[12]\b|.*(critical|highest|high|blocker|urgent))/)
  const category = named(
    /^category$/,
    /^(issue)?type$/,
    /^component$/,
    /^(queue|service|area)$/,
    /categor|component|queue/,
  )

  return [
    template('resolution_median', {
      measure: hasEnd ? duration(ended, 50) : null,
      missing: hasEnd ? [] : ['resolved'],
      suggested: true,
    }),
    template('breach_share', {
      measure: sla && { kind: 'share', conditions: [sla.condition] },
      attribute: sla?.attribute ?? null,
      suggested: true,
    }),
    template('category_count', {
      measure: category && { kind: 'count' },
      attribute: category,
      // Counting one category means choosing it: the most frequent ones are there to tick.
      values: category?.values.slice(0, 20) ?? [],
    }),
    template('backlog_size', {
      measure: hasEnd ? { kind: 'backlog' } : null,
      missing: hasEnd ? [] : ['resolved'],
      suggested: true,
    }),
    template('arrivals', { measure: { kind: 'count' }, suggested: true }),
    template('first_response', {
      measure: dates.responded ? duration('responded', 50) : null,
      missing: dates.responded ? [] : ['responded'],
      suggested: true,
    }),
    template('resolution_p90', {
      measure: hasEnd ? duration(ended, 90) : null,
      missing: hasEnd ? [] : ['resolved'],
    }),
    template('closing_median', {
      measure: dates.closed && dates.resolved ? duration('closed', 50) : null,
      missing: dates.closed ? (dates.resolved ? [] : ['resolved']) : ['closed'],
    }),
    template('over_hours_share', {
      measure: hasEnd ? { kind: 'share_over', from: 'opened', to: ended, calendarId: null, hours: 24 } : null,
      missing: hasEnd ? [] : ['resolved'],
    }),
    template('reopen_share', countedShare(reopened)),
    template('reassigned_share', countedShare(reassigned)),
    template('first_contact_share', {
      measure: reassigned && {
        kind: 'share',
        conditions: [
          { attribute: reassigned.name, test: 'at_most', values: ['0'] },
          ...(reopened ? [{ attribute: reopened.name, test: 'at_most' as const, values: ['0'] }] : []),
        ],
      },
      attribute: reassigned,
      direction: 'increase',
    }),
    template('change_failure_share', {
      measure: change && failed.length > 0 ? oneOf(change, failed) : null,
      attribute: failed.length > 0 ? change : null,
    }),
    template('backlog_age', {
      measure: hasEnd ? { kind: 'backlog_age', percentile: 50 } : null,
      missing: hasEnd ? [] : ['resolved'],
    }),
    template('resolved_count', {
      measure: hasEnd ? { kind: 'count' } : null,
      missing: hasEnd ? [] : ['resolved'],
      attribution: ended,
      direction: 'increase',
    }),
    template('urgent_count', {
      measure: urgent && urgentValues.length > 0 ? { kind: 'count' } : null,
      attribute: urgentValues.length > 0 ? urgent : null,
      filter: urgent ? [{ attribute: urgent.name, test: 'one_of', values: urgentValues }] : [],
    }),
  ]
}

interface Given {
  measure: TicketMeasure | null
  attribute?: Attribute | null
  missing?: TicketTemplate['missing']
  suggested?: boolean
  values?: TicketTemplate['values']
  filter?: TicketCondition[]
  direction?: TicketTemplate['direction']
  attribution?: TicketTemplate['attribution']
}

function template(name: TicketTemplateName, given: Given): TicketTemplate {
  const { measure, attribute, suggested = false, filter = [] } = given
  const ready = measure !== null
  return {
    name,
    ready,
    suggested: ready && suggested,
    missing: ready ? [] : (given.missing ?? ['attribute']),
    attribute: attribute?.name ?? null,
    values: given.values ?? [],
    direction: given.direction ?? 'decrease',
    unit: unitOf(measure),
    measure,
    filter: ready ? filter : [],
    attribution: given.attribution ?? 'opened',
  }
}

function unitOf(measure: TicketMeasure | null): string {
  if (measure === null) return ''
  return {
    duration: 'h',
    share: '%',
    share_over: '%',
    count: 'tickets',
    backlog: 'tickets',
    backlog_age: 'd',
  }[measure.kind]
}

/** Tickets that were not kept within the agreed time; a ticket that does not say so was not. */
function slaCondition(
  attribute: Attribute | null,
): { attribute: Attribute; condition: TicketCondition } | null {
  if (attribute === null) return null
  const yes = valuesLike(attribute, /^(true|yes|y|1|ja|met|kept|within.*|ok|achieved)$/)
  const no = valuesLike(attribute, /^(false|no|n|0|nein|breached|missed|violated|failed)$/)
  const saysBreach = /breach|violat/.test(plain(attribute.name))
  const { name } = attribute
  if (saysBreach && yes.length > 0)
    return { attribute, condition: { attribute: name, test: 'one_of', values: yes } }
  if (!saysBreach && yes.length > 0)
    return { attribute, condition: { attribute: name, test: 'none_of', values: yes } }
  if (!saysBreach && no.length > 0)
    return { attribute, condition: { attribute: name, test: 'one_of', values: no } }
  return null
}

/** How often something happened to a ticket, as a number, or whether it did. */
function countedShare(attribute: Attribute | null): Given {
  if (attribute === null) return { measure: null }
  const numbers = attribute.values.filter(({ value }) => /^\d{1,9}$/.test(value)).length
  if (numbers * 2 > attribute.values.length) {
    const condition: TicketCondition = { attribute: attribute.name, test: 'at_least', values: ['1'] }
    return { measure: { kind: 'share', conditions: [condition] }, attribute }
  }
  const yes = valuesLike(attribute, /^(true|yes|y|ja|reopened)$/)
  return yes.length > 0 ? { measure: oneOf(attribute, yes), attribute } : { measure: null }
}

const oneOf = ({ name }: Attribute, values: string[]): TicketMeasure => ({
  kind: 'share',
  conditions: [{ attribute: name, test: 'one_of', values }],
})

const valuesLike = ({ values }: Attribute, pattern: RegExp): string[] =>
  values.map(({ value }) => value).filter((value) => pattern.test(value.trim().toLowerCase()))

/** `Made SLA`, `made_sla` and `madeSla` are the same name. */
const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')
