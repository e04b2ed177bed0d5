import type { EvidenceWords } from './page-words.ts'

const forecasts = (count: number) => (count === 1 ? '1 früheren Vorhersage' : `${count} früheren Vorhersagen`)

export const evidence: EvidenceWords = {
  beside: 'Neben den Messgrößen',
  stream: (name, work, wait) => `${name}: ${work} Arbeit, ${wait} Warten`,
  hours: (amount) => `${amount} h`,
  unknown: 'unbekannt lange',
  answered: (source, answered, asked) => `${source}, ${answered} von ${asked} antworteten`,
  said: (source, summary) => `${source}: ${summary}`,
  incidents: (title, total, from, to) => `${title}: ${total} vom ${from} bis ${to}`,
  largest: (names, share) => `${names} machen ${share} aus`,
  unmeasured: (reason) => `Noch wird nichts gemessen: ${reason}`,
  goal: 'Angestrebt',
  withoutSeries: 'Hier gibt es keine Reihe, also keinen Vertrag, und nichts wird nachgewiesen.',
  change: 'Änderung',
  where: 'Wo',
  when: 'Wann',
  since: (day) => `seit ${day}`,
  came: 'Eingetreten',
  ofExpected: 'Von der erwarteten Änderung',
  calibrationNone: 'Noch lässt sich keine frühere Vorhersage vergleichen.',
  calibrationFew: (count) =>
    `Aus ${forecasts(count)} lässt sich noch nicht sagen, wie gut vorhergesehen wird.`,
  calibration: (count, median, low, high) =>
    `Von ${forecasts(count)} brachte die Hälfte zwischen ${low} und ${high} der erwarteten Änderung; die mittlere ${median}.`,
  within: (within, count) => `${within} von ${count} lagen in der Spanne, auf die gesetzt war.`,
  ended: 'Erledigt, über die Zeit nicht nachgewiesen.',
  proofs: 'Was es zeigt',
  notHeard: 'Nicht gehört',
}
