import type { Messages } from '../en.ts'

export const due: Messages['due'] = {
  meeting: (name) => `„${name}“ trifft sich heute.`,
  meetingToday: 'Die Tagesordnung kommt aus den Daten, wenn es beginnt.',
  running: 'Es hat begonnen.',
  begin: 'Zum Treffen',
  join: 'Dazukommen',
  actionBy: (day) => `In einem Review übernommen. Fällig am ${day}.`,
  actionFrom: (day) => `Im Review vom ${day} übernommen.`,
  open: 'Öffnen',
  check: (sentence) => `Prüfen, ob der Gewinn von „${sentence}“ noch da ist.`,
  checkBy: (day) => `Die Prüfung war am ${day} fällig.`,
  flag: (sentence) => `Der Gewinn von „${sentence}“ könnte verloren gehen.`,
  flagWhy: 'Ein Signal zum Schlechteren seit dem Nachweis, bevor die nächste Prüfung es fände.',
  look: 'Ansehen',
  budget: (name) => `Das Fehlerbudget von „${name}“ geht zur Neige.`,
  budgetLeft: (left) => `Davon übrig: ${left}`,
  cards: (count) => (count === 1 ? 'Eine Karte ist fällig.' : `${count} Karten sind fällig.`),
  cardsWhy: 'Heute erinnert, bleibt es länger.',
  recall: 'Erinnern',
}
