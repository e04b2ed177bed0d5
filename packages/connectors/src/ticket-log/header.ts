import type { RecordMapping } from '@ratchet/contract'
import { TicketLogError } from './errors.ts'

/** Each name once; an empty one is called by its place, a repeated one gets a number. */
export function columnNames(cells: readonly string[]): string[] {
  const names = new Set<string>()
  const next = new Map<string, number>()
  for (const [i, cell] of cells.entries()) {
    const name = cell === '' ? `column ${i + 1}` : cell.slice(0, 190)
    let unique = name
    let again = next.get(name) ?? 2
    while (names.has(unique)) {
      unique = `${name} (${again})`
      again += 1
    }
    next.set(name, again)
    names.add(unique)
  }
  return [...names]
}

/** Places of the mapped columns in the file; -1 for a date that is not mapped. */
export interface ColumnPlaces {
  readonly id: number
  readonly opened: number
  readonly responded: number
  readonly resolved: number
  readonly closed: number
  readonly updated: number
  readonly attributes: readonly { readonly place: number; readonly name: string; readonly column: string }[]
}

/** @throws TicketLogError when the file lacks a mapped column: reading on would leave every ticket without it */
export function placesOf(columns: readonly string[], mapping: RecordMapping): ColumnPlaces {
  const exact = new Map(columns.map((name, i) => [name, i]))
  const loose = new Map(columns.map((name, i) => [name.toLowerCase(), i]))
  const missing: string[] = []
  const place = (name: string | null) => {
    if (name === null) return -1
    const found = exact.get(name) ?? exact.get(name.trim()) ?? loose.get(name.trim().toLowerCase())
    if (found === undefined) missing.push(name)
    return found ?? -1
  }
  const places = {
    id: place(mapping.externalIdColumn),
    opened: place(mapping.openedColumn),
    responded: place(mapping.respondedColumn),
    resolved: place(mapping.resolvedColumn),
    closed: place(mapping.closedColumn),
    updated: place(mapping.updatedColumn),
    attributes: mapping.attributes.map(({ column, name }) => ({ place: place(column), name, column })),
  }
  if (missing.length > 0) {
    const there = columns.slice(0, 40).map(quoted).join(', ')
    throw new TicketLogError(
      'column_missing',
      `The file has no column ${missing.slice(0, 10).map(quoted).join(', ')}; it has ${there}${columns.length > 40 ? ' and more' : ''}. Choose the columns anew for this file.`,
    )
  }
  return places
}

function quoted(name: string): string {
  return `"${name}"`
}
