import { type CsvOptions, type CsvSeries, CsvSeriesError, readCsvSeries } from '@ratchet/connectors'
import { CliError } from '../cli-error.ts'
import { type Calendar, inferCalendar, type Period } from './calendar.ts'
import type { Note } from './notes.ts'

export interface Point {
  /** First day of the period. */
  readonly on: string
  readonly value: number
  readonly position: number
}

export interface Series {
  readonly points: readonly Point[]
  readonly calendar: Calendar
  /** What the values are, from the columns' names. */
  readonly name: string
  readonly unit: string
  /** Periods between the first and the last point without a value. */
  readonly gaps: number
  /** What was guessed, to be said aloud. */
  readonly notes: readonly Note[]
}

/** A series of whole periods out of a CSV file; one bad row refuses the file, because half a file proves nothing. */
export function seriesFrom(bytes: Uint8Array, options: CsvOptions & { period?: Period | undefined }): Series {
  const csv = csvFrom(bytes, options)
  refuseRejections(csv)
  const points = csv.rows
    .flatMap(({ day, value, denominator }) => {
      if (value === null || denominator === null) return []
      return [{ on: day, value: denominator === undefined ? value : (100 * value) / denominator }]
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  if (points.length === 0) throw new CliError(`Column "${csv.valueColumn}" has no value in any row.`)
  const sameDay = points.findIndex((point, i) => point.on === points[i - 1]?.on)
  if (sameDay > 0) {
    throw new CliError(
      `There are several points on ${points[sameDay]!.on}; this judges one point per day, week or month, so total or average them first.`,
    )
  }
  const calendar = inferCalendar(
    points.map(({ on }) => on),
    options.period,
  )
  const placed = points.map((point) => ({
    ...point,
    on: calendar.startOf(point.on),
    position: calendar.positionOf(point.on),
  }))
  const span = placed.at(-1)!.position - placed[0]!.position + 1
  const share = options.denominatorColumn !== undefined
  return {
    points: placed,
    calendar,
    name: share ? `${csv.valueColumn} per ${options.denominatorColumn}` : csv.valueColumn,
    unit: share ? '%' : '',
    gaps: span - placed.length,
    notes: notesOf(csv, options, calendar),
  }
}

function csvFrom(bytes: Uint8Array, options: CsvOptions): CsvSeries {
  try {
    return readCsvSeries(bytes, options)
  } catch (error) {
    if (!(error instanceof CsvSeriesError)) throw error
    const hint = error.code === 'column_unclear' ? ' Use --time and --value.' : ''
    throw new CliError(error.message + hint)
  }
}

function refuseRejections(csv: CsvSeries): void {
  const [first] = csv.rejections
  if (!first) return
  const more = csv.rejections.length - 1
  const others = more === 0 ? '' : ` ${more} more ${more === 1 ? 'row has' : 'rows have'} a fault.`
  const hint: Partial<Record<typeof first.code, string>> = {
    ambiguous_date: ' Say it with --date-format.',
    ambiguous_number: ' Say it with --decimal-mark.',
    duplicate_time: ' If the file holds several series, pick one with --where.',
  }
  throw new CliError(
    `Line ${first.line}, column "${first.column}": ${first.reason}${hint[first.code] ?? ''}${others} Nothing was judged.`,
  )
}

function notesOf(csv: CsvSeries, options: CsvOptions, { period, step }: Calendar): Note[] {
  const notes: Note[] = []
  if (options.timeColumn === undefined) notes.push({ code: 'time_column', column: csv.timeColumn })
  if (options.valueColumn === undefined) notes.push({ code: 'value_column', column: csv.valueColumn })
  if (csv.rows.some(({ time }) => time.endsWith('Z'))) notes.push({ code: 'days_as_written' })
  notes.push({ code: 'one_point_per', period, step })
  return notes
}
