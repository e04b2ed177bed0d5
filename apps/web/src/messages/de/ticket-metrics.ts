import type { RecordDate, TicketCondition, TicketMeasure } from '@ratchet/contract'
import type { ticketMetrics as english } from '../en/ticket-metrics.ts'
import { ownQuestion } from './own-question.ts'

const dates: Record<RecordDate, string> = {
  opened: 'eröffnet',
  responded: 'zuerst beantwortet',
  resolved: 'gelöst',
  closed: 'geschlossen',
}
const percentile = (percent: number) => (percent === 50 ? 'Median der' : `${percent}. Perzentil der`)
const nouns: Record<RecordDate, string> = {
  opened: 'Eröffnung',
  responded: 'ersten Antwort',
  resolved: 'Lösung',
  closed: 'Schließung',
}
const span = (from: RecordDate, to: RecordDate) => `von der ${nouns[from]} bis zur ${nouns[to]}`
const listed = (values: readonly string[]) => values.join(' oder ')

const condition = ({ attribute, test, values }: TicketCondition): string =>
  ({
    one_of: `${attribute} ist ${listed(values)}`,
    none_of: `${attribute} ist nicht ${listed(values)}`,
    at_least: `${attribute} ist ${values[0]} oder mehr`,
    at_most: `${attribute} ist ${values[0]} oder weniger`,
    known: `${attribute} ist bekannt`,
    unknown: `${attribute} ist nicht bekannt`,
  })[test]
const all = (conditions: readonly TicketCondition[]) => conditions.map(condition).join(' und ')

const measure = (asked: TicketMeasure): string => {
  switch (asked.kind) {
    case 'duration':
      return `${percentile(asked.percentile)} Stunden ${span(asked.from, asked.to)}`
    case 'share_over':
      return `Anteil der Tickets mit mehr als ${asked.hours} Stunden ${span(asked.from, asked.to)}`
    case 'share':
      return `Anteil der Tickets, bei denen gilt: ${all(asked.conditions)}`
    case 'count':
      return 'Anzahl der Tickets'
    case 'backlog':
      return 'Am Ende der Periode offene Tickets'
    case 'backlog_age':
      return `${percentile(asked.percentile)} Alter in Tagen der am Ende der Periode offenen Tickets`
  }
}

export const ticketMetrics: typeof english = {
  dates,
  measure,
  condition,
  own: ownQuestion,
  only: (filter) => (filter.length > 0 ? `nur, wo gilt: ${all(filter)}` : ''),
  facts: {
    title: 'Hinter den Zahlen',
    asked: 'Berechnet aus',
    knownUntil: (at) => `Tickets bekannt bis ${at}`,
    clockHours: 'Stunden nach der Uhr',
    serviceHours: 'Stunden in der Servicezeit',
    warnings: 'Was man über diese Zahlen wissen sollte',
    nothingMature:
      'Noch ist keine Periode reif: Zu viele Tickets sind offen. Mit einem späteren Export erscheinen die Punkte.',
  },
  look: {
    title: 'Was hat eine Änderung bewirkt?',
    lead: 'Nenne die Tage davor und danach; das Urteil wird sofort gerechnet. Es ist nur ein Blick und öffnet kein Tor.',
    baselineFrom: 'Vorher: von',
    baselineTo: 'Vorher: bis',
    goLiveOn: 'Die Änderung kam am',
    followupTo: 'Nachher: bis',
    show: 'Zeigen',
    clear: 'Leeren',
    chart: 'Vorher und nachher',
    judged: (before, after) => `${before} Punkte vorher, ${after} nachher`,
    engine: (name) => `Beurteilt von ${name}.`,
  },
  templates: {
    title: 'Messgrößen wählen',
    lead: (source) => `Was die Tickets von „${source}“ sagen können, jede gleich mit ihrem Verlauf.`,
    how: 'Wie gezählt wird',
    period: 'Ein Wert je',
    season: 'Wochentage unterscheiden sich: das Muster der Woche aus einem Urteil nehmen',
    attribution: 'Ein Ticket zählt an dem Tag, an dem es … wurde',
    honest: 'eröffnet (offene Tickets bleiben sichtbar)',
    flatters: (date) => `${date} (schmeichelt: Offenes zählt nirgends)`,
    hours: 'Stunden',
    clockHours: 'nach der Uhr',
    ready: 'Bereit zum Messen',
    notReady: 'Nicht mit diesen Tickets',
    chooseValues: 'Welche Werte? Jeder wird eine Messgröße.',
    count: (count) => `${count} Tickets`,
    create: (count) => (count === 1 ? '1 Messgröße anlegen' : `${count} Messgrößen anlegen`),
    creating: (done, all) => `Rechne ${done + 1} von ${all}`,
    nothing: 'Wähle mindestens eine.',
    created: (count) =>
      count === 1 ? '1 Messgröße wurde angelegt.' : `${count} Messgrößen wurden angelegt.`,
    failed: (name, why) => `„${name}“ wurde nicht angelegt: ${why}`,
    missing: {
      responded: 'der Export hat kein Datum der ersten Antwort',
      resolved: 'der Export hat kein Datum der Lösung',
      closed: 'der Export hat kein Datum der Schließung',
      attribute: 'keine Spalte sagt es',
    },
    reads: (attribute) => `liest die Spalte ${attribute}`,
    names: {
      first_response: 'Stunden bis zur ersten Antwort',
      resolution_median: 'Stunden bis zur Lösung',
      resolution_p90: 'Stunden bis zur Lösung, 9 von 10 Tickets',
      closing_median: 'Stunden bis zur Schließung',
      breach_share: 'Tickets außerhalb der vereinbarten Zeit',
      over_hours_share: 'Tickets mit mehr als 24 Stunden',
      reopen_share: 'Wieder geöffnete Tickets',
      reassigned_share: 'Weitergereichte Tickets',
      first_contact_share: 'Beim ersten Kontakt gelöst',
      change_failure_share: 'Gescheiterte Änderungen',
      backlog_size: 'Offene Tickets',
      backlog_age: 'Alter offener Tickets',
      arrivals: 'Neue Tickets',
      resolved_count: 'Gelöste Tickets',
      urgent_count: 'Dringende Tickets',
      category_count: 'Tickets einer Kategorie',
    },
    ofValue: (attribute, value) =>
      value.toLowerCase().startsWith(attribute.toLowerCase())
        ? `Tickets ${value}`
        : `Tickets, ${attribute} ${value}`,
  },
}
