import {
  calendarWarnings,
  ENGINE_VERSION,
  judgeWith,
  StatisticsError,
  type Verdict,
  type Warning,
} from '@ratchet/statistics'
import { CliError } from '../cli-error.ts'
import { type Change, type Phases, splitPhases } from './phases.ts'
import type { Point, Series } from './series.ts'

export interface Question {
  readonly direction: 'increase' | 'decrease'
  readonly target: number | null
  readonly seasonPeriod: number | null
  readonly change: Change
  /** The engine that judges; default the one that new contracts freeze. */
  readonly engineVersion?: string | undefined
}

export interface JudgedSeries {
  readonly series: Series
  readonly question: Question
  readonly phases: Phases
  readonly verdict: Verdict
  readonly warnings: readonly Warning[]
}

/** The engine's answer for a series and a change, on calendar positions. */
export function judgeSeries(series: Series, question: Question): JudgedSeries {
  const phases = splitPhases(series, question.change)
  const values = (points: readonly Point[]) => points.map(({ value }) => value)
  const positions = (points: readonly Point[]) => points.map(({ position }) => position)
  try {
    const verdict = judgeWith(question.engineVersion ?? ENGINE_VERSION, {
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
      warnings: [...verdict.warnings, ...warningsOfCalendar(series, question, phases, verdict)],
    }
  } catch (error) {
    if (error instanceof StatisticsError) throw new CliError(error.message)
    throw error
  }
}

/** What only somebody who sees the calendar can warn of. */
function warningsOfCalendar(series: Series, question: Question, phases: Phases, verdict: Verdict): Warning[] {
  // After a late step only the points behind it are compared: half a year against a whole one.
  const from = verdict.verdict === 'insufficient_data' ? 0 : (verdict.lateStepIndex ?? 0)
  const positions = (points: readonly Point[]) => points.map(({ position }) => position)
  return calendarWarnings({
    period: series.calendar.period,
    seasonPeriod: question.seasonPeriod,
    baseline: positions(phases.baseline),
    current: positions(phases.followup.slice(from)),
    missingPeriods: series.gaps,
  })
}
