import type { Period, RecordDate, TicketQuery, TicketTemplate } from '@ratchet/contract'

/** What somebody chose on the page of templates. */
export interface Chosen {
  sourceId: string
  period: Period
  /** Take the pattern of the week out of verdicts; only days have one. */
  season: boolean
  attribution: RecordDate
  calendarId: string
  ticked: ReadonlySet<string>
  /** Values of the category to count, each a metric. */
  values: ReadonlySet<string>
}

export interface MetricToCreate {
  name: string
  direction: TicketTemplate['direction']
  period: Period
  season: number | null
  ticketQuery: TicketQuery
}

interface Names {
  of: (template: TicketTemplate) => string
  ofValue: (attribute: string, value: string) => string
}

/** The metrics that a choice comes to, in the order of the templates. */
export function metricsChosen(
  templates: readonly TicketTemplate[],
  chosen: Chosen,
  names: Names,
): MetricToCreate[] {
  return templates
    .filter(({ ready, name }) => ready && chosen.ticked.has(name))
    .flatMap((template) => {
      const { attribute, values } = template
      if (attribute === null || values.length === 0) return [metric(template, chosen, names.of(template), [])]
      return values
        .filter(({ value }) => chosen.values.has(value))
        .map(({ value }) =>
          metric(template, chosen, names.ofValue(attribute, value), [
            { attribute, test: 'one_of' as const, values: [value] },
          ]),
        )
    })
}

function metric(
  { measure, filter, attribution, direction, name: template }: TicketTemplate,
  chosen: Chosen,
  name: string,
  more: TicketTemplate['filter'],
): MetricToCreate {
  if (measure === null) throw new Error(`${template} is not ready`)
  return {
    name,
    direction,
    period: chosen.period,
    season: chosen.season && chosen.period === 'day' ? 7 : null,
    ticketQuery: {
      sourceId: chosen.sourceId,
      measure:
        'calendarId' in measure && chosen.calendarId !== ''
          ? { ...measure, calendarId: chosen.calendarId }
          : measure,
      filter: [...filter, ...more],
      // What was resolved can only be counted by that day.
      attribution: attribution === 'opened' ? chosen.attribution : attribution,
      // How many tickets came in is known when the day is over, however long they stay open.
      matureShare: template === 'arrivals' ? 0 : 0.95,
    },
  }
}
