import { judge, StatisticsError, type Verdict, type Warning } from '@ratchet/statistics'
import { CliError } from '../cli-error.ts'
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
  readonly warnings: readonly Warning[] | readonly { code: string; params: Warning['params'] }[]
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
      warnings: [...verdict.warnings, ...calendarWarnings(series, question, phases)],
    }
  } catch (error) {
    if (error instanceof StatisticsError) throw new CliError(error.message)
    throw error
  }
}

/** What only somebody who sees the calendar can warn of. */
function calendarWarnings(series: Series, question: Question, { baseline, followup }: Phases) {
  const warnings: { code: string; params: Warning['params'] }[] = []
  if (question.seasonPeriod === null && series.calendar.period === 'month' && followup.length > 0) {
    const months = (points: readonly Point[]) => new Set(points.map(({ on }) => on.slice(5, 7)))
    const before = months(baseline)
    const after = months(followup)
    if (before.size !== after.size || [...after].some((month) => !before.has(month))) {
      warnings.push({ code: 'season', params: {} })
    }
  }
  if (series.gaps > 0) warnings.push({ code: 'missing_periods', params: { count: series.gaps } })
  return warnings
}
