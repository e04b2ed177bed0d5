/** One row of a ticket log, as its reader hands it over. Moments are ISO 8601 in UTC; null means not known. */
export interface TicketRow {
  line: number
  externalId: string
  openedAt: string
  respondedAt: string | null
  resolvedAt: string | null
  closedAt: string | null
  updatedAt: string | null
  attributes: Readonly<Record<string, string>>
}

/** A row that is refused, with the text that is wrong and the reason. */
export interface RefusedRow {
  line: number
  externalId: string
  column: string
  text: string
  code: string
  reason: string
}

/**
 * A ticket row as one line of PostgreSQL's COPY in text format: line, id, five moments, attributes as JSON. Columns
 * are parted by tabs, and backslash, tab and line ends are written with a backslash (PostgreSQL manual, COPY).
 */
export const ticketLine = (row: TicketRow): string =>
  `${row.line}\t${escaped(row.externalId)}\t${row.openedAt}\t${row.respondedAt ?? '\\N'}\t${row.resolvedAt ?? '\\N'}\t${row.closedAt ?? '\\N'}\t${row.updatedAt ?? '\\N'}\t${json(row.attributes)}\n`

/** A refused row in the same shape: it has no opening date, and its attributes say what is wrong. */
export const refusedLine = ({ line, externalId, column, text, code, reason }: RefusedRow): string =>
  `${line}\t${escaped(externalId)}\t\\N\t\\N\t\\N\t\\N\t\\N\t${json({ column, text, code, reason })}\n`

const special = /[\\\t\n\r]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const escaped = (text: string): string =>
  storable(text).replace(special, (character) => escapes[character] ?? '')

/** JSON writes tabs and line ends as escapes of its own; only their backslashes need another one. */
const json = (value: Readonly<Record<string, string>>): string => {
  const text = JSON.stringify(value)
  return (unstorable.test(text) ? JSON.stringify(cleaned(value)) : text).replaceAll('\\', '\\\\')
}

/** NUL and halves of surrogate pairs, as JSON.stringify writes them: PostgreSQL stores neither. */
const unstorable = /\\u(0000|d[89a-f])/

const cleaned = (value: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(value).map(([name, text]) => [storable(name), storable(text)]))

const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '')
