import type { Period, TicketDate } from '../facts.ts'

export type HollowReason = 'running' | 'not_known_yet' | 'open_tickets'

/** Formatted already; an empty value is not known. */
export interface HollowText {
  count: number
  period: Period
  /** How many of them for which reason; reasons without one are absent. */
  reasons: readonly { reason: HollowReason; count: number }[]
}

export interface NaiveText {
  date: string
  naive: string
  value: string
  period: Period
}

export interface NaiveWindowText {
  naive: string
  judged: string
  hollow: number
  period: Period
}

/** What is said about metrics that are computed from tickets. */
export interface TicketMessages {
  hollow(text: HollowText): string
  allMature: string
  /** What a report over closed tickets alone would show for one period. */
  naive(text: NaiveText): string
  /** The same for a whole window, beside what was judged. */
  naiveWindow(text: NaiveWindowText): string
  /** Told with a hollow point; empty where there is no such number. */
  aside(naive: string): string
  countedBy: Record<TicketDate, string>
  /** Introduces the verdict's sentence under another date. */
  otherDate(date: TicketDate, agrees: boolean, sentence: string): string
}
