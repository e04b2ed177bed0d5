import type { Budgeting, Indicator } from '@ratchet/contract'
import type { BucketSeries } from '@ratchet/statistics'
import type { Stretch } from './window-rules.ts'

const minute = 60_000

/** A reading as it is stored: bad events of `total`, 1 or 0 for a state, or the measured value. */
export interface StoredReading {
  readonly at: number
  readonly value: number
  readonly total: number | null
}

/** Bad and total per step: events, or minutes for states. A step that nobody measured has a total of 0. */
export interface Steps extends BucketSeries {
  readonly from: number
  readonly stepMinutes: number
}

/**
 * Readings, in the order of time, poured into steps of equal length. A state fills the time until the next reading, at
 * most `holdMinutes`, and never the future.
 *
 * @param stretch a whole number of steps; what lies outside is left out
 * @param asOf the moment up to which a state is believed
 */
export function stepsOf(
  readings: readonly StoredReading[],
  indicator: Indicator,
  stretch: Stretch,
  stepMinutes: number,
  asOf: number,
): Steps {
  const step = stepMinutes * minute
  const length = Math.max(0, Math.ceil((stretch.until - stretch.from) / step))
  const bad = new Array<number>(length).fill(0)
  const total = new Array<number>(length).fill(0)
  if (indicator.kind === 'states') pourStates(readings, indicator.holdMinutes * minute, asOf)
  else for (const reading of readings) pourOne(reading)
  return { from: stretch.from, stepMinutes, bad, total }

  function pourOne({ at, value, total: events }: StoredReading): void {
    const index = Math.floor((at - stretch.from) / step)
    if (index < 0 || index >= length) return
    if (indicator.kind === 'values') {
      bad[index]! += isGood(value, indicator) ? 0 : 1
      total[index]! += 1
    } else {
      bad[index]! += value
      total[index]! += events ?? 0
    }
  }

  function pourStates(states: readonly StoredReading[], hold: number, until: number): void {
    for (const [i, { at, value }] of states.entries()) {
      const next = states[i + 1]?.at ?? Number.POSITIVE_INFINITY
      const end = Math.min(next, at + hold, until, stretch.until)
      let start = Math.max(at, stretch.from)
      while (start < end) {
        const index = Math.floor((start - stretch.from) / step)
        const edge = Math.min(end, stretch.from + (index + 1) * step)
        const minutes = (edge - start) / minute
        total[index]! += minutes
        if (value === 0) bad[index]! += minutes
        start = edge
      }
    }
  }
}

function isGood(value: number, { op, threshold }: Extract<Indicator, { kind: 'values' }>): boolean {
  if (op === 'lt') return value < threshold
  if (op === 'lte') return value <= threshold
  return op === 'gt' ? value > threshold : value >= threshold
}

/** Sums of minutes carry a rounding error; a bad share may not exceed the whole by it. */
const rounding = 1e-9

/** What the budget counts: the steps themselves, or each step as one slice that is good, bad, or partly so. */
export function countedSteps(steps: Steps, budgeting: Budgeting, sliceTarget: number): Steps {
  if (budgeting === 'occurrences') {
    return { ...steps, bad: steps.bad.map((bad, i) => Math.min(bad, steps.total[i]!)) }
  }
  const share = (i: number) => Math.min(1, steps.bad[i]! / steps.total[i]!)
  const slice = (i: number) => {
    if (budgeting === 'ratio_timeslices') return share(i)
    return 1 - share(i) >= sliceTarget - rounding ? 0 : 1
  }
  return {
    ...steps,
    bad: steps.total.map((total, i) => (total === 0 ? 0 : slice(i))),
    total: steps.total.map((total) => (total === 0 ? 0 : 1)),
  }
}

/** The steps from `first` up to, not including, `end`. */
export const stepsBetween = (steps: Steps, first: number, end: number): Steps => ({
  ...steps,
  from: steps.from + first * steps.stepMinutes * minute,
  bad: steps.bad.slice(first, end),
  total: steps.total.slice(first, end),
})

/** Every `count` steps as one; a last one that is not full is left out, because it would look like a quiet one. */
export function gathered(steps: Steps, count: number): Steps {
  const whole = Math.floor(steps.bad.length / count)
  const sums = (values: readonly number[]) =>
    Array.from({ length: whole }, (_, i) =>
      values.slice(i * count, (i + 1) * count).reduce((sum, value) => sum + value, 0),
    )
  return {
    from: steps.from,
    stepMinutes: steps.stepMinutes * count,
    bad: sums(steps.bad),
    total: sums(steps.total),
  }
}
