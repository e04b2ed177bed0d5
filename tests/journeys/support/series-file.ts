import { addPeriods } from '../../../packages/core/src/metrics/index.ts'

/** A week, its value, as a spreadsheet would save it. */
export function weeksAsCsv(firstWeek: string, values: number[], form: 'plain' | 'german' = 'plain') {
  const german = form === 'german'
  const lines = values.map((value, index) => {
    const week = addPeriods('week', firstWeek, index)
    const [year, month, day] = week.split('-')
    return german ? `${day}.${month}.${year};${String(value).replace('.', ',')}` : `${week},${value}`
  })
  const text = [german ? 'Woche;Wert' : 'week,value', ...lines, ''].join(german ? '\r\n' : '\n')
  const bytes = Buffer.from(german ? `\ufeff${text}` : text, 'utf8')
  return { name: 'weeks.csv', mimeType: 'text/csv', buffer: bytes }
}
