import type { TableCard } from './read.ts'

/** Writes cards as CSV with a header; `readCardTable` gives them back. Cells that a spreadsheet would run are quoted. */
export function writeCardTable(cards: readonly Omit<TableCard, 'line'>[]): string {
  const rows = cards.map(({ front, back, tags }) => [front, back, tags.join(' ')].map(cell).join(','))
  return `front,back,tags\n${rows.map((row) => `${row}\n`).join('')}`
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
