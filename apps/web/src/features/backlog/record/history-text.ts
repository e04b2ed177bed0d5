import { readHistoryValue } from './history-value.ts'

type Tellers = {
  /** A name for a member, team or metric; null when nobody knows the id. */
  name: (id: string) => string | null
  date: (on: string) => string
  instant: (at: string) => string
  number: (value: number) => string
}

/** Of a record inside a value, the field that says what it is; it stands first and needs no label. */
const telling = ['title', 'what', 'name']

/** A stored value as a reader writes it; lists and records too, without ids and hashes that tell nobody anything. */
export function historyText(value: unknown, tell: Tellers): string {
  if (typeof value === 'number') return tell.number(value)
  if (Array.isArray(value)) return value.map((item) => historyText(item, tell)).join('; ')
  if (typeof value === 'object' && value !== null) return recordText(value, tell)
  const read = readHistoryValue(value)
  if (read.kind === 'id') return tell.name(read.text) ?? read.text
  if (read.kind === 'date') return tell.date(read.text)
  if (read.kind === 'instant') return tell.instant(read.text)
  return plainWords(read.text)
}

function recordText(record: object, tell: Tellers): string {
  const entries = Object.entries(record).filter(
    ([key, value]) => !['id', 'hash'].includes(key) && value !== '' && value !== null && value !== false,
  )
  const head = entries.find(([key]) => telling.includes(key))
  const rest = entries
    .filter((entry) => entry !== head)
    .flatMap(([key, value]) => {
      const label = plainWords(key.replace(/Id$/, ''))
      if (value === true) return [label]
      if (readHistoryValue(value).kind === 'id' && tell.name(String(value)) === null) return []
      const inner = historyText(value, tell)
      return inner === '' ? [] : [`${label} ${inner}`]
    })
    .join(', ')
  const title = head ? historyText(head[1], tell) : ''
  return title && rest ? `${title} (${rest})` : title || rest
}

/** `partly_there` and `settlingInPeriods` as words; sentences stay as they are. */
export function plainWords(text: string): string {
  if (/\s/.test(text) || !/^[a-z]+([A-Z_][a-zA-Z_]*)$/.test(text)) return text
  return text.replace(/_/g, ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
