import type { Messages } from '../en.ts'

export const coverage: Messages['coverage'] = {
  title: 'Abdeckungskarte',
  lead: 'Verbessern ist Sache aller: wo es sich bewegt, nach Wertstrom, Ebene und Aktivität der Wertschöpfungskette, und wo man nichts hört.',
  toCoverage: 'Wo bewegt sich das Verbessern, und wo ist Stille?',
  summary: (silent, asked) =>
    silent === 0
      ? `Nichts ist still: Jede der ${asked} Stellen, an denen ein Schritt besser werden könnte, hat eine Verbesserung.`
      : `${silent} von ${asked} Stellen, an denen ein Schritt besser werden könnte, sind still.`,
  level: 'Ebene',
  levels: { strategic: 'Strategisch', tactical: 'Taktisch', operational: 'Operativ', none: 'Ohne Team' },
  whole: 'Der ganze Strom',
  states: {
    gained: 'verifizierter Gewinn',
    moving: 'in Bewegung',
    waiting: 'noch keine Runde',
    silent: 'still',
    no_step: 'kein Schritt',
  },
  improvements: (count) => (count === 1 ? '1 Verbesserung' : `${count} Verbesserungen`),
  laps: (count) => (count === 1 ? '1 Runde' : `${count} Runden`),
  gains: (count) => (count === 1 ? '1 verifizierter Gewinn' : `${count} verifizierte Gewinne`),
  archived: 'archiviert',
  withoutStream: 'Über keinen Wertstrom',
  withoutStreamText: 'Sie stehen nirgends auf der Karte, bis jemand sie mit einem Wertstrom verknüpft.',
  svg: 'Karte als SVG',
  csv: 'Tabelle als CSV',
  csvColumns: {
    stream: 'Wertstrom',
    level: 'Ebene',
    activity: 'Aktivität',
    state: 'Stand',
    improvements: 'Verbesserungen',
    laps: 'Runden',
    verifiedGains: 'verifizierte Gewinne',
  },
  why: 'Wie wird das gezählt?',
  whyText: [
    'Eine Verbesserung steht auf der Ebene ihres Teams, in jedem Wertstrom und jeder Aktivität, mit der sie verknüpft ist. Mit zweien verknüpft, steht sie in beiden.',
    'Abgelehnte und zusammengeführte bleiben draußen. Runden sind alle, die eröffnet wurden; ein verifizierter Gewinn ist eine Runde, deren Gesamtantwort „erreicht“ heißt und von jemand Zweitem gelesen wurde.',
    'Still ist eine Stelle, an der der Wertstrom einen Schritt hat und keine Verbesserung verknüpft ist. Wo er keinen Schritt hat, ist niemand etwas schuldig. Drei Ebenen stehen immer da, denn auch eine Ebene ohne Team ist still.',
  ],
  emptyTitle: 'Noch kein Wertstrom',
  emptyText:
    'Die Karte steht auf Wertströmen: den Schritten von einem Bedarf bis er gedeckt ist. „Von der Anfrage zur Hilfe“ könnte der erste sein.',
  emptyAction: 'Einen Wertstrom zeichnen',
  filter: (level, stream, activity) => `Auf der Karte: ${stream}, ${level}, ${activity}`,
  unfilter: 'Alle Stellen zeigen',
}
