import { WorkbookError } from './errors.ts'
import { fromXmlText } from './escapes.ts'
import { numberText } from './number-format.ts'
import type { Parts } from './parts.ts'
import { readXml } from './xml.ts'

export interface WorkbookRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

interface Cell {
  place: string
  type: string
  style: number
  value: string
  hasValue: boolean
  hasFormula: boolean
}

/** The rows of a sheet, until there are too many: reading stops there, whatever follows. */
export function readSheet(
  bytes: Uint8Array,
  parts: Parts,
  { mostRows, mostColumns }: { mostRows: number; mostColumns: number },
): WorkbookRow[] {
  const rows: WorkbookRow[] = []
  let line = 0
  let cells: string[] = []
  let column = -1
  let cell: Cell | null = null
  let takesText = false
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes.r ?? line + 1)
        cells = []
        column = -1
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        if (column >= mostColumns)
          throw new WorkbookError(`The sheet has more than ${mostColumns} columns, which are the limit.`)
        const { t = 'n', s = '0', r = `row ${line}` } = attributes
        cell = { place: r, type: t, style: Number(s), value: '', hasValue: false, hasFormula: false }
      } else if (cell) {
        if (name === 'f') cell.hasFormula = true
        if (name === 'v') cell.hasValue = true
        takesText = name === 'v' || name === 't'
      }
    },
    text(piece) {
      if (cell && takesText) cell.value += piece
    },
    close(name) {
      takesText = false
      if (name === 'c' && cell) {
        cells[column] = textOf(cell, parts)
        cell = null
      }
      if (name !== 'row') return
      if (cells.every((text) => text.trim() === '')) return
      // One more than the limit is the header.
      if (rows.length > mostRows) {
        throw new WorkbookError(
          `The sheet has more than ${mostRows} rows, which are the limit. Cut it in parts and import one after the other.`,
        )
      }
      rows.push({ line, cells: Array.from(cells, (text) => text ?? '') })
    },
  })
  return rows
}

function textOf(cell: Cell, { strings, numberKinds, from1904 }: Parts): string {
  const { type, value, style } = cell
  if (cell.hasFormula && !cell.hasValue) {
    throw new WorkbookError(
      `Cell ${cell.place} holds a formula whose result is not stored in the file. Open it in a spreadsheet, save it, and import it then.`,
    )
  }
  switch (type) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.replace(/T00:00:00(\.0+)?Z?$/, '')
    case 'inlineStr':
    case 'str':
      return fromXmlText(value)
    case 'e':
      return value
    default:
      return value === '' ? '' : numberText(value, numberKinds[style] ?? 'plain', from1904)
  }
}

/** `B7` is in column 1. */
function columnOf(place: string): number {
  let column = 0
  for (const letter of place.replace(/[^A-Za-z]/g, '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
