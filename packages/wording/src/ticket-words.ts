import type { TicketMessages } from './catalogue/tickets.ts'
import type { HollowFacts, LookFacts, Period, TicketDate, VerdictFacts } from './facts.ts'
import { formatDate } from './format/date.ts'
import { formatValue } from './format/value.ts'
import type { Tag } from './locale.ts'

/** What is said about metrics that are computed from tickets: hollow periods, the naive report, the other date. */
export interface TicketWords {
  /** How many periods are hollow, and why; null when none is. */
  hollow(periods: readonly HollowFacts[], period: Period): string
  /** What a report over closed tickets alone would show for the latest hollow period; empty when it shows nothing. */
  naive(periods: readonly HollowFacts[], unit: string, period: Period): string
  /** The same over a whole follow-up; empty where nothing is hollow or nothing is shown. */
  naiveWindow(facts: LookFacts, unit: string, period: Period): string
  /** Told with one hollow point. */
  aside(naive: number | null, unit: string): string
  countedBy(date: TicketDate): string
  /** The verdict's sentence under the other date, and whether it is the same answer. */
  otherDate(facts: VerdictFacts, date: TicketDate, agrees: boolean): string
}

export function ticketWords(
  messages: TicketMessages,
  locale: Tag,
  sentenceOf: (facts: VerdictFacts) => string,
): TicketWords {
  const tell = (value: number | null, unit: string) =>
    value === null || !Number.isFinite(value) ? '' : formatValue(value, unit, locale)
  return {
    hollow: (periods, period) => {
      if (periods.length === 0) return messages.allMature
      const reasons = (['open_tickets', 'running', 'not_known_yet'] as const)
        .map((reason) => ({ reason, count: periods.filter((one) => one.reason === reason).length }))
        .filter(({ count }) => count > 0)
      return messages.hollow({ count: periods.length, period, reasons })
    },
    naive: (periods, unit, period) => {
      // The latest one that is over says most; a running period's number means little to anybody.
      const told = periods.findLast(({ reason, naiveValue }) => reason !== 'running' && naiveValue !== null)
      if (!told) return ''
      return messages.naive({
        date: formatDate(told.periodStart, locale),
        naive: tell(told.naiveValue, unit),
        value: tell(told.value, unit),
        period,
      })
    },
    naiveWindow: ({ naiveMean, judgedMean, hollow }, unit, period) =>
      naiveMean === null || hollow === 0
        ? ''
        : messages.naiveWindow({
            naive: tell(naiveMean, unit),
            judged: tell(judgedMean, unit),
            hollow,
            period,
          }),
    aside: (naive, unit) => messages.aside(tell(naive, unit)),
    countedBy: (date) => messages.countedBy[date],
    otherDate: (facts, date, agrees) => messages.otherDate(date, agrees, sentenceOf(facts)),
  }
}
