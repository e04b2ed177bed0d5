import type { Messages } from '../en.ts'

export const practiceOverTime: Messages['practiceOverTime'] = {
  title: 'Fortlaufend, oder einmalig?',
  lead: 'Die Regel für eine Verbesserung, an alle gestellt, an denen in einem Zeitraum gearbeitet wurde: je Team und je Wertstrom.',
  toOver: 'Fortlaufend oder einmalig, je Team',
  from: 'Von',
  to: 'Bis',
  wrongPeriod: 'Der Zeitraum muss nach seinem Beginn enden.',
  whole: 'Alles',
  noTeam: 'Ohne Team',
  kinds: { whole: 'Alles zusammen', team: 'Teams', value_stream: 'Wertströme' },
  answers: {
    continual: 'fortlaufend',
    one_off: 'einmalig',
    under_way: 'unterwegs',
    cannot_tell: 'es wurde an nichts gearbeitet',
  },
  counts: (continual, oneOff, underWay) =>
    [
      continual > 0 ? `${continual} fortlaufend` : '',
      oneOff > 0 ? `${oneOff} einmalig` : '',
      underWay > 0 ? `${underWay} unterwegs` : '',
    ]
      .filter(Boolean)
      .join(', '),
  missing: (part, count) => `${part}: fehlt bei ${count}`,
  more: (count) => `und ${count} weitere`,
  stepsTitle: 'Schritte, die beendete Runden ausgelassen haben',
  noLaps: 'Keine Runde endete.',
  step: (step) => `Schritt ${step}`,
  skipped: (count, laps) => `${count} von ${laps}`,
  why: 'Nach welcher Regel?',
  whyText: [
    'An einer Verbesserung wurde gearbeitet, wenn im Zeitraum eine Runde offen war oder ihr Gewinn beobachtet wurde. Sie ist fortlaufend, wenn nach der Änderung gemessen wurde, jemand den Gewinn hält und etwas wieder hinsieht: eine Wache, ein Blick voraus, eine weitere Runde.',
    'Ein Ort heißt fortlaufend, wenn mindestens so viele seiner Verbesserungen fortlaufend wie einmalig sind; was unterwegs ist, zählt noch nicht. Was fehlt, wird nach dem heutigen Stand gesagt.',
    'Ein Schritt gilt als ausgelassen, wenn eine Runde ohne jede Spur davon in der Historie endete.',
  ],
  monthTitle: 'Der Monat für die Leitung',
  monthLead: (month) => `Was die Praktik im ${month} getan hat, auf einer Seite.`,
  earlier: 'Monat davor',
  later: 'Monat danach',
  take: 'Andere Monate, und Dateien',
  pdf: 'Als PDF',
  markdown: 'Als Markdown',
}
