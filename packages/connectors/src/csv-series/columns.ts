import { guessDateFormat } from './date-format.ts'
import { CsvSeriesError } from './errors.ts'
import { readNumber } from './number-text.ts'
import type { Table } from './table.ts'

/** Words that name a time column, in the languages of the product. */
const timeWords = /date|time|day|week|month|period|datum|zeit|tag|woche|monat|periode/i
const valueWords = /^(value|wert|y)$/i

/** Texts of one column; a row that is too short has an empty cell there. */
export function cellsOf(table: Table, column: string): string[] {
  const index = table.columns.indexOf(column)
  return table.records.map(({ cells }) => cells[index] ?? '')
}

/** The column that holds the times, if only one can. */
export function guessTimeColumn(table: Table): string | undefined {
  const candidates = table.columns.filter((name) => {
    const { share } = guessDateFormat(cellsOf(table, name).slice(0, 200))
    return share >= 0.8 || (share >= 0.5 && timeWords.test(name))
  })
  return onlyOne(candidates) ?? onlyOne(candidates.filter((name) => timeWords.test(name)))
}

/** The column that holds the values, if only one can. */
export function guessValueColumn(table: Table, timeColumn: string | undefined): string | undefined {
  const candidates = table.columns.filter((name) => {
    if (name === timeColumn) return false
    const filled = cellsOf(table, name).filter((text) => text.trim() !== '')
    const numbers = filled.filter((text) => {
      const reading = readNumber(text, null)
      return reading.kind === 'number' || (reading.kind === 'refused' && reading.code !== 'not_a_number')
    })
    const enough = valueWords.test(name) ? 0.5 : 0.8
    return numbers.length > 0 && numbers.length >= enough * filled.length
  })
  return onlyOne(candidates) ?? onlyOne(candidates.filter((name) => valueWords.test(name)))
}

/** A named column as the header spells it: exactly, else without regard to capitals. */
export function findColumn(table: Table, wanted: string): string {
  const exact = table.columns.find((name) => name === wanted)
  const loose = table.columns.filter((name) => name.toLowerCase() === wanted.trim().toLowerCase())
  const found = exact ?? onlyOne(loose)
  if (found !== undefined) return found
  throw new CsvSeriesError(
    'column_missing',
    `There is no column "${wanted}"; the file has ${table.columns.map((name) => `"${name}"`).join(', ')}.`,
  )
}

function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined
}
