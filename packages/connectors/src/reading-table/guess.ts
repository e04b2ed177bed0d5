import { cellsOf, guessTimeColumn } from '../csv-series/columns.ts'
import { guessDateFormat } from '../csv-series/date-format.ts'
import { decodeText } from '../csv-series/decode.ts'
import { type DecimalMark, guessDecimalMark, readNumber } from '../csv-series/number-text.ts'
import { readTable } from '../csv-series/table.ts'
import type { DateFormat } from '../csv-series/time-text.ts'

export interface ReadingGuess {
  readonly columns: readonly string[]
  readonly timeColumn: string | undefined
  readonly valueColumn: string | undefined
  readonly goodColumn: string | undefined
  readonly badColumn: string | undefined
  readonly totalColumn: string | undefined
  readonly goodWords: readonly string[]
  readonly dateFormat: DateFormat | null
  readonly decimalMark: DecimalMark
  readonly samples: readonly Readonly<Record<string, string>>[]
  readonly notes: readonly string[]
  /** Values of a column, the most frequent first, at most 200; for choosing a filter. */
  valuesOf(column: string): string[]
}

const totalWords = /^(total|all|requests|count|checks|gesamt|alle|anfragen)/i
const goodNames = /^(good|ok|success|gut|erfolg)/i
const badNames = /^(bad|errors?|fail|schlecht|fehler)/i
const stateNames = /^(status|state|zustand)/i
const upWords = [
  'up',
  'ok',
  'good',
  'operational',
  'available',
  'online',
  'healthy',
  'true',
  'pass',
  'passed',
]

/**
 * What a table of readings looks like, for a preview: guesses only what the column names and cells support.
 *
 * @param kind what the service level's indicator asks for
 * @throws CsvSeriesError for a file that is no table of text
 */
export function guessReadingTable(bytes: Uint8Array, kind: 'events' | 'states' | 'values'): ReadingGuess {
  const table = readTable(decodeText(bytes).text)
  const named = (pattern: RegExp) => onlyOne(table.columns.filter((name) => pattern.test(name)))
  const timeColumn = guessTimeColumn(table)
  const numeric = table.columns.filter((name) => name !== timeColumn && isNumeric(cellsOf(table, name)))
  const valuesOf = (column: string) => byFrequency(cellsOf(table, column)).slice(0, 200)
  const stateColumn = named(stateNames) ?? onlyOne(table.columns.filter((name) => isState(valuesOf(name))))
  const valueColumn =
    kind === 'states'
      ? stateColumn
      : kind === 'values'
        ? (onlyOne(numeric) ?? onlyOne(numeric.filter((name) => /value|wert|_ms$|latency/i.test(name))))
        : undefined
  const events = kind === 'events'
  const dates = guessDateFormat(timeColumn === undefined ? [] : cellsOf(table, timeColumn))
  return {
    columns: table.columns,
    timeColumn,
    valueColumn,
    goodColumn: events ? named(goodNames) : undefined,
    badColumn: events && named(goodNames) === undefined ? named(badNames) : undefined,
    totalColumn: events ? named(totalWords) : undefined,
    goodWords:
      kind === 'states' && valueColumn !== undefined
        ? valuesOf(valueColumn).filter((word) => upWords.includes(word.toLowerCase()))
        : [],
    dateFormat: dates.format,
    decimalMark:
      guessDecimalMark(
        numeric.flatMap((name) => cellsOf(table, name).slice(0, 200)),
        table.delimiter,
      ) ?? '.',
    samples: table.records
      .slice(0, 5)
      .map(({ cells }) => Object.fromEntries(table.columns.map((name, i) => [name, cells[i] ?? '']))),
    notes: [
      ...(timeColumn === undefined ? ['Which column holds the times is not clear; choose it.'] : []),
      ...(dates.confidence === 'ambiguous'
        ? [`"${timeColumn}" can be read as day/month or as month/day; choose which.`]
        : []),
    ],
    valuesOf,
  }
}

const onlyOne = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined)

function isNumeric(cells: readonly string[]): boolean {
  const filled = cells.slice(0, 500).filter((text) => text !== '')
  return filled.length > 0 && filled.every((text) => readNumber(text, '.').kind === 'number')
}

const isState = (words: readonly string[]): boolean =>
  words.length > 0 && words.length <= 6 && words.some((word) => upWords.includes(word.toLowerCase()))

function byFrequency(cells: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([cell]) => cell)
}
