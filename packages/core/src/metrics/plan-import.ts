import type { ImportMapping, Metric, Rejection } from '@ratchet/contract'
import { carriesZone, dateOfTime, isBareDate } from './local-date.ts'
import { refusalOf } from './measurement-rules.ts'
import { recordablePeriod } from './recordable-period.ts'
import type { CurrentMeasurement } from './series.ts'

/** One row of a series file, its numbers and its time already read. `time` is ISO 8601: a date, or a date and time. */
export interface SeriesRow {
  line: number
  time: string
  value: number
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
  const { rejections, measured } = takeRows(question)
  const standing = new Map(question.standing.map((current) => [current.periodStart, current]))
  const plan: ImportPlan = {
    versions: [],
    added: 0,
    corrected: 0,
    unchanged: 0,
    differing: 0,
    rejections,
    warnings: warningsAbout(question),
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
  { value, denominator }: Pick<SeriesRow, 'value' | 'denominator'>,
  onDifference: ImportMapping['onDifference'],
): 'added' | 'corrected' | 'unchanged' | 'differing' {
  if (!before) return 'added'
  if (before.value === value && before.denominator === denominator) return 'unchanged'
  return onDifference === 'correct' ? 'corrected' : 'differing'
}

/** The rows that can be taken, by period, and the rejections of all others. */
function takeRows({ metric, today, rows, mapping }: Question) {
  const measured = new Map<string, SeriesRow>()
  const rejections: Rejection[] = []
  const coarse = coarserThan(metric, mapping)
  for (const row of rows) {
    const reject = (column: string, text: string, reason: string) =>
      rejections.push({ line: row.line, column, text, reason })
    const date = dateOfTime(row.time, mapping.zone, metric.zone)
    if (coarse || date === null) {
      reject(mapping.timeColumn, row.time, coarse ?? 'is no date or time that exists')
      continue
    }
    const period = recordablePeriod(metric, date, today)
    if ('refusal' in period) {
      reject(mapping.timeColumn, row.time, period.refusal)
      continue
    }
    const refusal = refusalOf(metric, row)
    if (refusal) {
      const ofValue = refusal.field === 'value'
      const column = ofValue ? mapping.valueColumn : (mapping.denominatorColumn ?? '')
      reject(column, String(ofValue ? row.value : row.denominator), refusal.message)
      continue
    }
    const first = measured.get(period.periodStart)
    if (first) {
      const reason = `the ${metric.period} from ${period.periodStart} has a value already, from line ${first.line}`
      reject(mapping.timeColumn, row.time, reason)
      continue
    }
    measured.set(period.periodStart, row)
  }
  return { measured, rejections }
}

/** A month has no place in a weekly series, nor a week in a monthly one: it would land on its first day by accident. */
function coarserThan(metric: Metric, { dateFormat }: ImportMapping): string | null {
  const named = dateFormat === 'yyyy-mm' ? 'month' : dateFormat === 'iso_week' ? 'week' : null
  if (named === null || named === metric.period) return null
  return `names a ${named}, but this metric has one value a ${metric.period}`
}

function warningsAbout({ rows, mapping, metric }: Question): string[] {
  const timed = rows.filter(({ time }) => !isBareDate(time))
  const zoned = timed.filter(({ time }) => carriesZone(time)).length
  if (zoned === 0 || zoned === timed.length) return []
  return [
    `${zoned} of ${timed.length} times name their own zone; the others were read as ${mapping.zone}. ` +
      `All were put into the ${metric.period}s of ${metric.zone}.`,
  ]
}
