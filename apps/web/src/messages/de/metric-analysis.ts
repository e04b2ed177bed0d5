import type { Messages } from '../en.ts'

export const analysis: Messages['metrics']['analysis'] = {
  title: 'Karte und Signale',
  legend: 'Was die Zeichen bedeuten',
  chart: 'Karte',
  rules: 'Regeln',
  ruleSets: {
    mdc: 'Making Data Count',
    anhoej: 'Läufe (Anhøj)',
    nelson: 'Nelson, alle acht',
    western_electric: 'Western Electric',
  },
  recommended: (chart) => `Empfohlen: ${chart}.`,
  recommendedAgain: 'Empfohlene Karte zeigen',
  target: {
    label: (unit) => (unit === '' ? 'An einem Ziel messen' : `An einem Ziel messen, ${unit}`),
    show: 'Zeigen',
    wrong: 'Das ist keine Zahl.',
    noLimits: 'Diese Karte hat keine Grenzen, an denen ein Ziel gemessen werden könnte.',
  },
  signals: 'Signale',
  columns: { rule: 'Regel', side: 'Seite', where: 'Wo', meaning: 'Bedeutung' },
  meaning: { improvement: 'Verbesserung', concern: 'Sorge', neutral: 'einen Blick wert' },
  fromTo: (first, last, count) => `${first} bis ${last}, ${count} Punkte`,
  inWords: 'Die Karte in Worten',
  rebase: {
    title: 'Neue Grenzen?',
    offer: (o) =>
      `Seit ${o.from} hat sich das Niveau verschoben, im Mittel von ${o.before} auf ${o.after} über ${o.points} Punkte. Neue Grenzen ab dort würden beschreiben, was jetzt üblich ist. Die alten Grenzen bleiben sichtbar, und kein Urteil ändert sich.`,
    reason: 'Warum?',
    reasonHint: 'Die Änderung nennen, die es erklärt, oder was gegen neue Grenzen spricht.',
    reasonMissing: 'Das braucht einen Grund.',
    approve: 'Neue Grenzen beginnen',
    decline: 'Alte Grenzen behalten',
    decided: {
      approved: 'Neue Grenzen haben begonnen. Die alten bleiben sichtbar.',
      declined: 'Die alten Grenzen bleiben. Für denselben Zeitraum wird nicht noch einmal gefragt.',
    },
    decisions: 'Entscheidungen über Grenzen',
    decision: {
      approved: (from) => `Neue Grenzen ab ${from}:`,
      declined: (from) => `Keine neuen Grenzen ab ${from}:`,
    },
    withdrawnBy: (name, at) => `Zurückgenommen von ${name}, ${at}:`,
    withdraw: 'Zurücknehmen',
    withdrawNamed: (from) => `Die Entscheidung für ${from} zurücknehmen`,
    withdrawTitle: 'Entscheidung zurücknehmen',
    withdrawn: 'Die Entscheidung wurde zurückgenommen. Sie bleibt in der Liste.',
  },
  downloads: {
    title: 'Herunterladen',
    svg: 'Karte als SVG',
    png: 'Karte als PNG',
    csv: 'Reihe als CSV',
    failed: 'Dieser Browser konnte das Bild nicht zeichnen. Das SVG enthält dieselbe Karte.',
  },
}

export const leaveOut: Messages['metrics']['leaveOut'] = {
  open: 'Auslassen',
  openAgain: 'Wieder zählen',
  openNamed: (period) => `${period} auslassen`,
  openAgainNamed: (period) => `${period} wieder zählen`,
  title: (period) => `Auslassen: ${period}`,
  titleAgain: (period) => `Wieder zählen: ${period}`,
  explain:
    'Der Wert bleibt und wird hohl gezeichnet. Er zählt nicht mehr für Grenzen, Regeln und Urteile, und alle sehen, warum.',
  explainAgain: (reason) => `Dieser Punkt wurde ausgelassen: „${reason}“. Er wird wieder zählen.`,
  amendment:
    'Auf dieser Messgröße steht ein Nachweisvertrag. Liegt der Zeitraum in seinen Fenstern, ist dies ein Nachtrag, den alle sehen.',
  reason: 'Warum?',
  reasonMissing: 'Das braucht einen Grund.',
  save: 'Auslassen',
  saveAgain: 'Wieder zählen',
  done: 'Der Punkt wurde ausgelassen, mit seinem Grund.',
  undone: 'Der Punkt zählt wieder.',
  because: (reason) => `ausgelassen: ${reason}`,
}
