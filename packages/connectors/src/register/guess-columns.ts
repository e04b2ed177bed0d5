/** What a row of a register may say; the names are those of our own export. */
export const registerFields = [
  'id',
  'sentence',
  'description',
  'team',
  'owner',
  'status',
  'next_review_on',
  'value_low',
  'value_high',
  'value_unit',
  'value_for',
  'effort_low_days',
  'effort_high_days',
  'risk_likelihood',
  'risk_impact',
  'risk_note',
  'urgency',
  'confidence_percent',
  'source_kind',
  'source_link',
] as const
export type RegisterField = (typeof registerFields)[number]

/** What such columns are called elsewhere, in English and German, lower case without marks. */
const otherNames: Partial<Record<RegisterField, readonly string[]>> = {
  id: ['nr', 'no', 'number', 'nummer', 'key', 'reference', 'ref', 'ticket', 'kennung', 'schlussel'],
  sentence: [
    ...['title', 'summary', 'subject', 'name', 'improvement', 'idea', 'opportunity', 'headline'],
    ...['titel', 'zusammenfassung', 'betreff', 'verbesserung', 'idee', 'thema', 'satz'],
  ],
  description: ['details', 'detail', 'notes', 'body', 'beschreibung', 'bemerkung', 'notizen'],
  team: ['group', 'department', 'gruppe', 'abteilung', 'bereich'],
  owner: ['assignee', 'responsible', 'assigned to', 'verantwortlich', 'zustandig', 'bearbeiter'],
  status: ['state', 'zustand', 'stand'],
  next_review_on: ['review', 'review date', 'next review', 'wiedervorlage', 'nachste durchsicht'],
  urgency: ['priority', 'dringlichkeit', 'prioritat'],
  source_kind: ['source', 'origin', 'quelle', 'herkunft'],
  source_link: ['link', 'url'],
}

/** Which column holds which field, as far as the names of the columns say so. Each column is taken once. */
export function guessRegisterColumns(columns: readonly string[]): Partial<Record<RegisterField, string>> {
  const free = new Map(columns.map((column) => [plain(column), column]))
  const found: Partial<Record<RegisterField, string>> = {}
  for (const field of registerFields) {
    const name = [plain(field), ...(otherNames[field] ?? [])].find((one) => free.has(one))
    const column = name === undefined ? undefined : free.get(name)
    if (name === undefined || column === undefined) continue
    found[field] = column
    free.delete(name)
  }
  return found
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
