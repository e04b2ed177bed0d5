import { type ChartInput, drawablePoints, meaningOf, rulesOf } from '../input.ts'
import type { ChartWords } from '../words.ts'
import { valueSpread } from './point-text.ts'

export interface DataRow {
  periodStart: string
  date: string
  value: string
  phase: string
  signal: string
  rules: string
  note: string
}

export interface DataTable {
  heads: ChartWords['columns']
  rows: DataRow[]
}

/** The chart as a table: a row per drawn point, in words. */
export function dataTable(input: ChartInput, words: ChartWords): DataTable {
  const spread = valueSpread(input)
  return {
    heads: words.columns,
    rows: drawablePoints(input).map((point) => {
      const meaning = meaningOf(point)
      return {
        periodStart: point.periodStart,
        date: words.date(point.periodStart),
        value: words.value(point.value, input.unit, spread),
        phase: words.phase[point.phase],
        signal: meaning === 'common' || meaning === 'settling' ? '' : words.meaning[meaning],
        rules: words.list(rulesOf(point).map((rule) => words.rule(rule))),
        note: [point.note, point.aside, point.excluded?.reason].filter(Boolean).join(', '),
      }
    }),
  }
}
