import { judge, StatisticsError, type Verdict, type Warning } from '@ratchet/statistics'
import { CliError } from '../cli-error.ts'
import type { Period } from './calendar.ts'
import { type Change, type Phases, splitPhases } from './phases.ts'
import type { Point, Series } from './series.ts'

export interface Question {
  readonly direction: 'increase' | 'decrease'
  readonly target: number | null
  readonly seasonPeriod: number | null
  readonly change: Change
}

export interface JudgedSeries {
  readonly series: Series
  readonly question: Question
  readonly phases: Phases
  readonly verdict: Verdict
  readonly warnings: readonly (Warning | CalendarWarning)[]
}

interface CalendarWarning {
  readonly code: 'season' | 'missing_periods'
  readonly params: Warning['params']
}

/** The engine's answer for a series and a change, on calendar positions. */
export function judgeSeries(series: Series, question: Question): JudgedSeries {
  const phases = splitPhases(series, question.change)
  const values = (points: readonly Point[]) => points.map(({ value }) => value)
  const positions = (points: readonly Point[]) => points.map(({ position }) => position)
  try {
    const verdict = judge({
      direction: question.direction,
      target: question.target,
      seasonPeriod: question.seasonPeriod,
      baseline: values(phases.baseline),
      followup: values(phases.followup),
      positions: { baseline: positions(phases.baseline), followup: positions(phases.followup) },
    })
    return {
      series,
      question,
      phases,
      verdict,
      warnings: [...verdict.warnings, ...calendarWarnings(series, question, phases, verdict)],
    }
  } catch (error) {
    if (error instanceof StatisticsError) throw new CliError(error.message)
    throw error
  }
}

/** What only somebody who sees the calendar can warn of. */
function calendarWarnings(series: Series, question: Question, phases: Phases, verdict: Verdict) {
  const warnings: CalendarWarning[] = []
  // After a late step only the points behind it are compared: half a year against a whole one.
  const from = verdict.verdict === 'insufficient_data' ? 0 : (verdict.lateStepIndex ?? 0)
  const current = phases.followup.slice(from)
  const placeOf = seasonPlaces[series.calendar.period]
  if (question.seasonPeriod === null && placeOf && current.length > 0) {
    const before = new Set(phases.baseline.map(placeOf))
    const after = new Set(current.map(placeOf))
    if (before.size !== after.size || [...after].some((place) => !before.has(place))) {
      warnings.push({ code: 'season', params: {} })
    }
  }
  if (series.gaps > 0) warnings.push({ code: 'missing_periods', params: { count: series.gaps } })
  return warnings
}

/** The month of the year, the day of the week; a week has no such place that a few months could show. */
const seasonPlaces: Record<Period, ((point: Point) => number) | null> = {
  day: ({ on }) => new Date(on).getUTCDay(),
  week: null,
  month: ({ on }) => Number(on.slice(5, 7)),
}
