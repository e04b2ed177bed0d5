import type { HollowReason, TicketMessages } from '../catalogue/tickets.ts'
import type { Period } from '../facts.ts'

const one: Record<Period, string> = { day: 'Tag', week: 'Woche', month: 'Monat' }
const many: Record<Period, string> = { day: 'Tage', week: 'Wochen', month: 'Monate' }
const periods = (count: number, period: Period) => `${count} ${count === 1 ? one[period] : many[period]}`

const because: Record<HollowReason, (count: number) => string> = {
  running: (count) => `${count} ${count === 1 ? 'läuft' : 'laufen'} noch`,
  not_known_yet: (count) => `${count} ${count === 1 ? 'liegt' : 'liegen'} hinter dem Ende des Exports`,
  open_tickets: (count) => `${count} ${count === 1 ? 'hat' : 'haben'} zu viele offene Tickets`,
}

export const tickets: TicketMessages = {
  hollow: ({ count, period, reasons }) => {
    const parts = reasons.map(({ reason, count: own }) => because[reason](own))
    const why = parts.length > 0 ? `: ${parts.join(', ')}` : ''
    return `${periods(count, period)} ${count === 1 ? 'ist' : 'sind'} hohl gezeichnet und ${count === 1 ? 'geht' : 'gehen'} in kein Urteil ein${why}.`
  },
  allMature: 'Jede Periode hier ist reif: Fast alle ihrer Tickets sind geschlossen.',
  naive: ({ date, naive, value }) =>
    `Für die Periode ab ${date} zeigte ein Bericht nur über geschlossene Tickets ${naive}; ${
      value
        ? `zählen offene Tickets als länger als bisher, sind es ${value}, und es kann noch mehr werden.`
        : 'zählen offene Tickets als länger als bisher, lässt es sich noch nicht wissen.'
    }`,
  naiveWindow: ({ naive, judged, hollow, period }) =>
    `Ein Bericht nur über geschlossene Tickets zeigte nach der Änderung im Mittel ${naive}${
      judged ? `, wo die reifen ${many[period]} ${judged} zeigen` : ''
    }${hollow > 0 ? `; ${periods(hollow, period)} nach der Änderung ${hollow === 1 ? 'ist' : 'sind'} nicht reif und ${hollow === 1 ? 'wurde' : 'wurden'} nicht beurteilt` : ''}.`,
  aside: (naive) => (naive ? `nur geschlossene Tickets: ${naive}` : ''),
  countedBy: {
    opened: 'nach dem Tag der Eröffnung',
    responded: 'nach dem Tag der ersten Antwort',
    resolved: 'nach dem Tag der Lösung',
    closed: 'nach dem Tag der Schließung',
  },
  otherDate: (date, agrees, sentence) =>
    `Gezählt ${tickets.countedBy[date]} ${agrees ? 'ist die Antwort dieselbe' : 'ist die Antwort eine andere'}: ${sentence}`,
}
