import type { ImportMapping, Metric, Rejection } from '@ratchet/contract'
import { dateOfTime } from './local-date.ts'
import { type Reading, refusalOf } from './measurement-rules.ts'
import { recordablePeriod } from './recordable-period.ts'
import type { CurrentMeasurement } from './series.ts'

/**
 * One row of a series file, its numbers and its time already read. `time` is ISO 8601: a date, or a date and time.
 * A null value is an empty cell: nothing was measured, which is not zero.
 */
export interface SeriesRow {
  line: number
  time: string
  value: number | null
  denominator: number | null
}

export interface ImportPlan {
  /** New versions to append, in the order of time. */
  versions: CurrentMeasurement[]
  added: number
  corrected: number
  unchanged: number
  differing: number
  rejections: Rejection[]
  /** How many of the rejections are there because an earlier row fell into the same period. */
  crowded: number
  warnings: string[]
  /** First and last period that the file's good rows fall into. */
  first: string | null
  last: string | null
}

interface Question {
  metric: Metric
  /** The calendar date now, in the metric's zone. */
  today: string
  rows: readonly SeriesRow[]
  mapping: ImportMapping
  /** What stands, newest version of each period; withdrawn ones included. */
  standing: readonly CurrentMeasurement[]
}

/**
 * What importing these rows would do. Preview and import both ask here, so the preview cannot promise something else.
 *
 * - A row is rejected, with its line and a reason, when its time, period or numbers cannot be taken; of two rows in one
 *   period the later one is.
 * - An equal measurement stays as it is, so the same rows twice change nothing, whatever the split of the file.
 * - A different one (a withdrawn one too) is kept, unless the mapping says `correct`.
 */
export function planImport(question: Question): ImportPlan {
  const { rejections, measured, crowded } = takeRows(question)
  const standing = new Map(question.standing.map((current) => [current.periodStart, current]))
  const plan: ImportPlan = {
    versions: [],
    added: 0,
    corrected: 0,
    unchanged: 0,
    differing: 0,
    rejections,
    crowded,
    warnings: emptyWarning(question),
    first: null,
    last: null,
  }
  const ordered = [...measured].sort(([a], [b]) => (a < b ? -1 : 1))
  plan.first = ordered.at(0)?.[0] ?? null
  plan.last = ordered.at(-1)?.[0] ?? null
  for (const [periodStart, { value, denominator }] of ordered) {
    const before = standing.get(periodStart)
    const fate = fateOf(before, { value, denominator }, question.mapping.onDifference)
    plan[fate] += 1
    if (fate === 'unchanged' || fate === 'differing') continue
    const version = (before?.version ?? 0) + 1
    plan.versions.push({ periodStart, version, value, denominator, origin: 'imported' })
  }
  return plan
}

function fateOf(
  before: CurrentMeasurement | undefined,
  { value, denominator }: Reading,
  onDifference: ImportMapping['onDifference'],
): 'added' | 'corrected' | 'unchanged' | 'differing' {
  if (!before) return 'added'
  if (before.value === value && before.denominator === denominator) return 'unchanged'
  return onDifference === 'correct' ? 'corrected' : 'differing'
}

/** The rows that can be taken, by period, and the rejections of all others. */
function takeRows(question: Question) {
  const { metric, rows } = question
  const measured = new Map<string, Reading & { line: number }>()
  const rejections: Rejection[] = []
  let crowded = 0
  for (const row of rows) {
    const { line, value, denominator } = row
    if (value === null) continue
    const taken = takeRow(question, { ...row, value })
    if ('reason' in taken) {
      rejections.push({ line, ...taken })
      continue
    }
    const first = measured.get(taken.periodStart)
    if (!first) {
      measured.set(taken.periodStart, { line, value, denominator })
      continue
    }
    crowded += 1
    const reason = `The ${metric.period} from ${taken.periodStart} has a value already, from line ${first.line}.`
    rejections.push({ line, column: question.mapping.timeColumn, text: row.time, reason })
  }
  return { measured, rejections, crowded }
}

function takeRow(
  { metric, today, mapping }: Question,
  row: SeriesRow & Reading,
): { periodStart: string } | Omit<Rejection, 'line'> {
  const { timeColumn, valueColumn, denominatorColumn } = mapping
  const refusedTime = (why: string) => ({ column: timeColumn, text: row.time, reason: sentence(why) })
  const coarse = coarserThan(metric, mapping)
  if (coarse !== null) return refusedTime(coarse)
  const date = dateOfTime(row.time, mapping.zone, metric.zone)
  if (date === null) return refusedTime('is no date or time that exists')
  const period = recordablePeriod(metric, date, today)
  if ('refusal' in period) return refusedTime(period.refusal)
  if (denominatorColumn !== undefined && row.denominator === null) {
    // Without its denominator the numerator would be plotted as if it were the quotient.
    return { column: denominatorColumn, text: '', reason: 'The denominator is missing.' }
  }
  const refusal = refusalOf(metric, row)
  if (!refusal) return period
  const column = refusal.field === 'value' ? valueColumn : (denominatorColumn ?? '')
  return { column, text: String(row[refusal.field]), reason: sentence(refusal.message) }
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

/** A month has no place in a weekly series, nor a week in a monthly one: it would land on its first day by accident. */
function coarserThan(metric: Metric, { dateFormat }: ImportMapping): string | null {
  const named = dateFormat === 'yyyy-mm' ? 'month' : dateFormat === 'iso_week' ? 'week' : null
  if (named === null || named === metric.period) return null
  return `names a ${named}, but this metric has one value a ${metric.period}`
}

function emptyWarning({ rows, metric }: Question): string[] {
  const empty = rows.filter(({ value }) => value === null).length
  if (empty === 0) return []
  const which = empty === 1 ? 'One row has' : `${empty} rows have`
  return [`${which} no value. Empty is not zero: nothing was recorded for the ${metric.period}s they name.`]
}
