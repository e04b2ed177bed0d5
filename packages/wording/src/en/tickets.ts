import type { HollowReason, TicketMessages } from '../catalogue/tickets.ts'
import type { Period } from '../facts.ts'

const periods = (count: number, period: Period) => `${count} ${period}${count === 1 ? '' : 's'}`

const because: Record<HollowReason, (count: number) => string> = {
  running: (count) => (count === 1 ? 'one is still running' : `${count} are still running`),
  not_known_yet: (count) =>
    count === 1 ? 'one lies beyond what was imported' : `${count} lie beyond what was imported`,
  open_tickets: (count) =>
    count === 1 ? 'one has too many open tickets' : `${count} have too many open tickets`,
}

export const tickets: TicketMessages = {
  hollow: ({ count, period, reasons }) => {
    const parts = reasons.map(({ reason, count: own }) => because[reason](own))
    const why = parts.length > 0 ? `: ${parts.join(', ')}` : ''
    return `${periods(count, period)} ${count === 1 ? 'is' : 'are'} drawn hollow and ${count === 1 ? 'enters' : 'enter'} no verdict${why}.`
  },
  allMature: 'Every period here is mature: nearly all of its tickets are closed.',
  naive: ({ date, naive, value, period }) =>
    `For the ${period} of ${date} a report over the closed tickets alone would show ${naive}; ${
      value
        ? `counting open tickets as longer than now it is ${value}, and may still grow.`
        : 'counting open tickets as longer than now it cannot be known yet.'
    }`,
  naiveWindow: ({ naive, judged, hollow, period }) =>
    `A report over the closed tickets alone would show a mean of ${naive} after the change${
      judged ? `, where the mature ${period}s show ${judged}` : ''
    }${hollow > 0 ? `; ${periods(hollow, period)} after the change ${hollow === 1 ? 'is' : 'are'} not mature and ${hollow === 1 ? 'was' : 'were'} not judged` : ''}.`,
  aside: (naive) => (naive ? `closed tickets alone: ${naive}` : ''),
  countedBy: {
    opened: 'by the day tickets were opened',
    responded: 'by the day of the first answer',
    resolved: 'by the day tickets were resolved',
    closed: 'by the day tickets were closed',
  },
  otherDate: (date, agrees, sentence) =>
    `Counted ${tickets.countedBy[date]}, the answer ${agrees ? 'is the same' : 'is another one'}: ${sentence}`,
}
