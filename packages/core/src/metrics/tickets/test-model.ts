import type { RecordDate, TicketCondition, TicketQuery } from '@ratchet/contract'
import type { FramedPeriod } from './period-frame.ts'
import type { TestTicket } from './test-tickets-store.ts'
import type { PeriodAnswer } from './ticket-query-store.ts'

/** The meaning of a ticket query, written plainly and slowly: what the statement in the store must agree with. */
export interface ModelQuestion {
  query: TicketQuery
  attribution: RecordDate
  asOf: Date
  open: { startsAt: Date; endsAt: Date }[] | null
}

type Model = Omit<PeriodAnswer, 'periodStart'>

export function modelAnswers(
  { query, attribution, asOf, open }: ModelQuestion,
  tickets: readonly TestTicket[],
  periods: readonly FramedPeriod[],
): Model[] {
  const now = asOf.getTime()
  const { measure } = query
  const known = tickets
    .filter((ticket) => query.filter.every((condition) => holds(ticket, condition)))
    .map((ticket) => {
      const at = (text: string | null | undefined) =>
        text && Date.parse(text) <= now ? Date.parse(text) : null
      const dates = {
        opened: at(ticket.openedAt),
        responded: at(ticket.respondedAt),
        resolved: at(ticket.resolvedAt),
        closed: at(ticket.closedAt),
      }
      const ends = [dates.resolved, dates.closed].filter((end) => end !== null)
      const either = ends.length === 0 ? null : Math.min(...ends)
      const ended = 'to' in measure && measure.to === 'closed' ? dates.closed : either
      const later = [ticket.respondedAt, ticket.resolvedAt, ticket.closedAt].some(
        (text) => text && Date.parse(text) > now,
      )
      return { ticket, dates, ended, later }
    })
    .filter(({ dates }) => dates.opened !== null)

  const hoursBetween = (from: number, to: number) => {
    if (open === null) return (to - from) / 3_600_000
    const within = open.map(({ startsAt, endsAt }) =>
      Math.max(0, Math.min(to, endsAt.getTime()) - Math.max(from, startsAt.getTime())),
    )
    return within.reduce((sum, milliseconds) => sum + milliseconds, 0) / 3_600_000
  }

  return periods.map(({ startsAt, endsAt }): Model => {
    if (measure.kind === 'backlog' || measure.kind === 'backlog_age') {
      const look = Math.min(endsAt.getTime(), now)
      const standing = known.filter(
        ({ dates, ended }) =>
          dates.opened! < look && (ended === null || Math.max(ended, dates.opened!) >= look),
      )
      const ages = standing.map(({ dates }) => (look - dates.opened!) / 86_400_000)
      return {
        ...plain,
        tickets: standing.length,
        closed: standing.filter(({ ended }) => ended !== null).length,
        value: measure.kind === 'backlog' ? standing.length : percentile(ages, measure.percentile),
      }
    }
    const own = known.filter(({ dates }) => {
      const date = dates[attribution]
      return date !== null && date >= startsAt.getTime() && date < endsAt.getTime()
    })
    const closed = own.filter(({ ended }) => ended !== null)
    const head = { ...plain, tickets: own.length, closed: closed.length }
    const ahead = own.filter(({ later }) => later).length
    if (measure.kind === 'count') {
      return { ...head, value: own.length, naiveValue: closed.length, unsettled: ahead }
    }
    if (measure.kind === 'share') {
      const met = (all: typeof own) =>
        all.filter(({ ticket }) => measure.conditions.every((condition) => holds(ticket, condition))).length
      return {
        ...head,
        value: own.length === 0 ? null : met(own),
        denominator: own.length || null,
        naiveValue: closed.length === 0 ? null : (100 * met(closed)) / closed.length,
        unsettled: ahead,
      }
    }
    const timed = own.map((one) => {
      const [from, to] = [one.dates[measure.from], one.dates[measure.to]]
      const hours = from !== null && to !== null && to >= from ? hoursBetween(from, to) : null
      const isOpen = one.ended === null && to === null
      const age = isOpen && from !== null ? hoursBetween(from, now) : null
      return { hours, isOpen, age, later: one.later }
    })
    const measured = timed.flatMap(({ hours }) => (hours === null ? [] : [hours]))
    const leftOut = timed.filter(({ hours, isOpen }) => hours === null && !isOpen).length
    if (measure.kind === 'duration') {
      const longer = timed.filter(({ isOpen }) => isOpen).map(() => Number.POSITIVE_INFINITY)
      return {
        ...head,
        value: percentile([...measured, ...longer], measure.percentile),
        naiveValue: percentile(measured, measure.percentile),
        leftOut,
        unsettled: ahead,
      }
    }
    const over = timed.filter(({ hours, isOpen, age }) => ((isOpen ? age : hours) ?? 0) > measure.hours)
    const told = timed.filter(({ hours, isOpen }) => isOpen || hours !== null)
    const finished = over.filter(({ isOpen }) => !isOpen)
    return {
      ...head,
      value: told.length === 0 ? null : over.length,
      denominator: told.length || null,
      naiveValue: measured.length === 0 ? null : (100 * finished.length) / measured.length,
      leftOut,
      unsettled: timed.filter((one) => one.later || (one.isOpen && !over.includes(one))).length,
    }
  })
}

const plain: Model = {
  value: null,
  denominator: null,
  naiveValue: null,
  tickets: 0,
  closed: 0,
  leftOut: 0,
  unsettled: 0,
}

/** Linear interpolation between the two nearest; nothing where it meets a ticket that is still open. */
function percentile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  if (sorted.length === 0) return null
  const place = (percent / 100) * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  if (!Number.isFinite(high)) return null
  return low + (place - Math.floor(place)) * (high - low)
}

function holds({ attributes = {} }: TestTicket, { attribute, test, values }: TicketCondition): boolean {
  const text = attributes[attribute]
  const number = text !== undefined && /^[+-]?\d{1,15}([.]\d{1,15})?$/.test(text) ? Number(text) : null
  switch (test) {
    case 'known':
      return text !== undefined
    case 'unknown':
      return text === undefined
    case 'one_of':
      return text !== undefined && values.includes(text)
    case 'none_of':
      return text === undefined || !values.includes(text)
    case 'at_least':
      return number !== null && number >= Number(values[0])
    case 'at_most':
      return number !== null && number <= Number(values[0])
  }
}
