import type { RecordDate, TicketCondition, TicketMeasure, TicketTemplateName } from '@ratchet/contract'
import { ownQuestion } from './own-question.ts'

const dates: Record<RecordDate, string> = {
  opened: 'opened',
  responded: 'first answered',
  resolved: 'resolved',
  closed: 'closed',
}
const percentile = (percent: number) => (percent === 50 ? 'Median' : `${percent}th percentile of the`)
const span = (from: RecordDate, to: RecordDate) => `from ${dates[from]} to ${dates[to]}`
const listed = (values: readonly string[]) => values.join(' or ')

const condition = ({ attribute, test, values }: TicketCondition): string =>
  ({
    one_of: `${attribute} is ${listed(values)}`,
    none_of: `${attribute} is not ${listed(values)}`,
    at_least: `${attribute} is ${values[0]} or more`,
    at_most: `${attribute} is ${values[0]} or less`,
    known: `${attribute} is known`,
    unknown: `${attribute} is not known`,
  })[test]
const all = (conditions: readonly TicketCondition[]) => conditions.map(condition).join(' and ')

const measure = (asked: TicketMeasure): string => {
  switch (asked.kind) {
    case 'duration':
      return `${percentile(asked.percentile)} hours ${span(asked.from, asked.to)}`
    case 'share_over':
      return `Share of tickets that took more than ${asked.hours} hours ${span(asked.from, asked.to)}`
    case 'share':
      return `Share of tickets where ${all(asked.conditions)}`
    case 'count':
      return 'Number of tickets'
    case 'backlog':
      return 'Tickets open at the end of the period'
    case 'backlog_age':
      return `${percentile(asked.percentile)} age in days of the tickets open at the end of the period`
  }
}

/** Metrics that are computed from tickets. */
export const ticketMetrics = {
  dates,
  measure,
  condition,
  own: ownQuestion,
  only: (filter: readonly TicketCondition[]) => (filter.length > 0 ? `only where ${all(filter)}` : ''),
  facts: {
    title: 'Behind the numbers',
    asked: 'Computed from',
    knownUntil: (at: string) => `tickets known until ${at}`,
    clockHours: 'clock hours',
    serviceHours: 'opening hours',
    warnings: 'What to know about these numbers',
    nothingMature:
      'No period is mature yet: too many tickets are open. Import a later export, and the points appear.',
  },
  look: {
    title: 'What did a change do?',
    lead: 'Name the days before and after; the verdict is reckoned at once. It is only a look: it opens no gate.',
    baselineFrom: 'Before: from',
    baselineTo: 'Before: until',
    goLiveOn: 'The change came on',
    followupTo: 'After: until',
    show: 'Show',
    clear: 'Clear',
    chart: 'Before and after',
    judged: (before: number, after: number) => `${before} points before, ${after} after`,
    engine: (name: string) => `Judged by ${name}.`,
  },
  templates: {
    title: 'Choose metrics',
    lead: (source: string) => `What the tickets of “${source}” can tell, each with its chart at once.`,
    how: 'How they are counted',
    period: 'One value each',
    season: 'Weekdays differ: take the pattern of the week out of a verdict',
    attribution: 'A ticket counts on the day it was',
    honest: 'opened (open tickets stay visible)',
    flatters: (date: string) => `${date} (flatters: open tickets count nowhere)`,
    hours: 'Hours',
    clockHours: 'by the clock',
    ready: 'Ready to measure',
    notReady: 'Not with these tickets',
    chooseValues: 'Which values? Each becomes a metric.',
    count: (count: string) => `${count} tickets`,
    create: (count: number) => (count === 1 ? 'Create 1 metric' : `Create ${count} metrics`),
    creating: (done: number, all: number) => `Computing ${done + 1} of ${all}`,
    nothing: 'Tick at least one.',
    created: (count: number) => (count === 1 ? '1 metric was created.' : `${count} metrics were created.`),
    failed: (name: string, why: string) => `“${name}” was not created: ${why}`,
    missing: {
      responded: 'the export has no date of the first answer',
      resolved: 'the export has no date of the solution',
      closed: 'the export has no closing date',
      attribute: 'no column says so',
    },
    reads: (attribute: string) => `reads the column ${attribute}`,
    names: {
      first_response: 'Hours to first answer',
      resolution_median: 'Hours to resolve',
      resolution_p90: 'Hours to resolve, 9 of 10 tickets',
      closing_median: 'Hours until closed',
      breach_share: 'Tickets outside the agreed time',
      over_hours_share: 'Tickets that took more than 24 hours',
      reopen_share: 'Reopened tickets',
      reassigned_share: 'Tickets passed on',
      first_contact_share: 'Solved at first contact',
      change_failure_share: 'Failed changes',
      backlog_size: 'Open tickets',
      backlog_age: 'Age of open tickets',
      arrivals: 'New tickets',
      resolved_count: 'Resolved tickets',
      urgent_count: 'Urgent tickets',
      category_count: 'Tickets of one category',
    } satisfies Record<TicketTemplateName, string> as Record<TicketTemplateName, string>,
    ofValue: (attribute: string, value: string) =>
      value.toLowerCase().startsWith(attribute.toLowerCase())
        ? `${value} tickets`
        : `${attribute} ${value}: tickets`,
  },
}
