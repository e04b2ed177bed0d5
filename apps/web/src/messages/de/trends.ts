import type { Messages } from '../en.ts'

export const trends: Messages['trends'] = {
  title: 'Tickets nach Kategorie',
  empty: 'Kein Ticket dieser Wochen trägt sie. Importieren Sie Tickets, oder wählen Sie ein anderes Merkmal.',
  caption: (attribute, from, to) =>
    `Tickets nach ${attribute}, ${from} bis ${to}; Tage, die vorbei und fast ganz geschlossen sind.`,
  first: (category) => `Zuerst ansehen: ${category}. Sie bringt am meisten mehr.`,
  noneRises: (tested) => `Keine von ${tested} Kategorien steigt mehr, als Zufall und Wochentage erklären.`,
  category: 'Kategorie',
  tickets: 'Tickets',
  cumulative: 'Mit denen darüber',
  weeks: 'Woche für Woche',
  trend: 'Trend',
  percent: (number) => `${number} %`,
  trends: { rises: 'steigt', falls: 'fällt', none: 'kein Trend', too_few: 'zu wenige' },
  rule: (tested) =>
    `Einen Trend nennt der saisonale Kendall-Test, jeder Wochentag mit sich selbst verglichen, mit Holms Anpassung für die ${tested} betrachteten Kategorien. Der Strich auf jedem Balken steht beim Anteil mit allen häufigeren.`,
  judging: (on, days) => `Frühester ehrlicher Tag des Urteils: ${on}, nach ${days} Tagen.`,
  neverShown:
    'Eine Veränderung dieser Größe ließe sich an dieser Kategorie kaum zeigen. Wählen Sie eine größere.',
  baseline: (from, to, days, mean) =>
    `Ausgangslage: ${from} bis ${to}, ${days} Tage, ${mean} Tickets am Tag; Wochentage beachtet.`,
  target: (target) => `Ziel: ${target} Tickets am Tag.`,
  reduction: 'Weniger Tickets, in Prozent',
  sentence: 'Was Sie versuchen, in einem Satz',
  sample: (category) => `Weniger Tickets aus ${category}`,
}
