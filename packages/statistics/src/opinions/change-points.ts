import { mean, median } from '../averages.ts'
import { checkLength } from '../checks.ts'
import { checkEnough, checkWhole } from '../checks-enough.ts'
import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import type { SegmentCost } from './segment-cost.ts'
import { segmentCost } from './segment-cost.ts'

export interface ChangePoints {
  /** 0-based last point of every segment but the final one. */
  readonly lastIndexes: readonly number[]
  readonly segmentMeans: readonly number[]
  /** Squared error within the segments, and that plus the penalty for each change. */
  readonly squaredError: number
  readonly objective: number
  readonly penalty: number
  /** Robust variance that the default penalty is measured in. */
  readonly variance: number
}

export interface ChangePointOptions {
  /** Cost of one change, in units of the variance times ln n. Default 3. */
  readonly strictness?: number
  /** Cost of one change in squared units; overrides `strictness`. */
  readonly penalty?: number
  readonly minSegment?: number
}

/** Spread of neighbours that a few large steps cannot inflate: (1.4826 MAD of differences)² / 2. */
export function differenceVariance(values: readonly number[]): number {
  const steps = values.slice(1).map((value, i) => value - values[i]!)
  const centre = median(steps)
  return (1.4826 * median(steps.map((step) => Math.abs(step - centre)))) ** 2 / 2
}

/**
 * When did the level change? The segmentation with the least squared error plus penalty per change, exactly, by
 * pruned search (PELT, Killick 2012; fixtures `changepoint`). Stands beside the logged date of a change; it does not
 * declare success.
 * @throws StatisticsError `too_few`, `too_long` above 4,000, `not_finite`, `bad_option`, `out_of_range`
 */
export function changePoints(values: readonly number[], options: ChangePointOptions = {}): ChangePoints {
  const { minSegment = 5, strictness = 3 } = options
  checkWhole(minSegment, 1, 'The shortest segment')
  checkLength(values, 'values')
  checkEnough(values, Math.max(3, 2 * minSegment), 'values')
  const variance = differenceVariance(values)
  const penalty = options.penalty ?? strictness * Math.log(values.length) * variance
  if (!(penalty >= 0 && Number.isFinite(penalty))) {
    throw new StatisticsError('bad_option', `A penalty of ${String(penalty)} is none; give 0 or more.`)
  }
  const cost = segmentCost(values)
  const lastIndexes = bestSegmentation(values.length, cost, penalty, minSegment)
  const edges = [0, ...lastIndexes.map((index) => index + 1), values.length]
  const segments = edges.slice(1).map((to, i) => values.slice(edges[i], to))
  const squaredError = edges.slice(1).reduce((sum, to, i) => sum + cost(edges[i]!, to), 0)
  return finiteNumbers({
    lastIndexes,
    segmentMeans: segments.map(mean),
    squaredError,
    objective: squaredError + penalty * lastIndexes.length,
    penalty,
    variance,
  })
}

function bestSegmentation(n: number, cost: SegmentCost, penalty: number, minSegment: number): number[] {
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = -penalty
  const cameFrom = new Int32Array(n + 1)
  // A start that lost at t may be dropped once t itself can begin a segment: minSegment later.
  let open: { start: number; until: number }[] = []
  for (let t = minSegment; t <= n; t++) {
    const start = t - minSegment
    if (start === 0 || start >= minSegment) open.push({ start, until: Number.POSITIVE_INFINITY })
    for (const { start: s } of open) {
      const value = best[s]! + cost(s, t) + penalty
      if (value < best[t]!) {
        best[t] = value
        cameFrom[t] = s
      }
    }
    for (const candidate of open) {
      const lost = best[candidate.start]! + cost(candidate.start, t) > best[t]!
      if (lost && candidate.until === Number.POSITIVE_INFINITY) candidate.until = t + minSegment
    }
    open = open.filter(({ until }) => until > t + 1)
  }
  const last: number[] = []
  for (let t = cameFrom[n]!; t > 0; t = cameFrom[t]!) last.unshift(t - 1)
  return last
}
