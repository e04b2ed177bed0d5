import { deviations, mean, median, sumOfSquares } from '../averages.ts'
import { checkEnough } from '../checks-enough.ts'
import { hedgesFactor, studentQuantile, studentTwoSidedP } from '../distributions.ts'
import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import type { MannWhitney } from './mann-whitney.ts'
import { mannWhitney } from './mann-whitney.ts'

export interface BeforeAfterMeans {
  readonly meanBefore: number
  readonly meanAfter: number
  /** After minus before, as everything below. */
  readonly difference: number
  /** Null when the mean before is zero. */
  readonly relative: number | null
  /** Null when neither side varies. */
  readonly welch: {
    readonly t: number
    readonly df: number
    readonly p: number
    readonly low: number
    readonly high: number
  } | null
  readonly mannWhitney: MannWhitney
  /** Median of all differences between a point after and a point before. */
  readonly hodgesLehmann: number
  /** Share of pairs that rose minus share that fell. */
  readonly cliffsDelta: number
  /** Difference in pooled standard deviations, and corrected for small samples; null without variation. */
  readonly cohensD: number | null
  readonly hedgesG: number | null
  readonly hedgesGApproximate: number | null
}

/** All pairs are looked at; four million take a tenth of a second. */
const mostPairs = 4e6

/**
 * Two groups of values compared: Welch, Mann-Whitney, effect sizes (R; fixtures `before-after`).
 * These tests take every point as independent: beside a verdict they are a second opinion, never the answer.
 * @throws StatisticsError `too_few` below two values a side, `too_long`, `not_finite`, `out_of_range`
 */
export function beforeAfterMeans(before: readonly number[], after: readonly number[]): BeforeAfterMeans {
  checkEnough(before, 2, 'before')
  checkEnough(after, 2, 'after')
  if (before.length * after.length > mostPairs) {
    throw new StatisticsError(
      'too_long',
      `${before.length} times ${after.length} pairs are too many to compare; use longer periods.`,
      { series: 'after' },
    )
  }
  const meanBefore = mean(before)
  const meanAfter = mean(after)
  const difference = meanAfter - meanBefore
  const spread = spreads(before, after)
  const pooled = Math.sqrt(spread.pooledVariance)
  const cohensD = pooled === 0 ? null : difference / pooled
  const freedom = before.length + after.length - 2
  const ranks = mannWhitney(before, after)
  return finiteNumbers({
    meanBefore,
    meanAfter,
    difference,
    relative: meanBefore === 0 ? null : difference / meanBefore,
    welch: welch(difference, spread),
    mannWhitney: ranks,
    hodgesLehmann: median(pairDifferences(before, after)),
    cliffsDelta: (2 * ranks.u) / (before.length * after.length) - 1,
    cohensD,
    hedgesG: cohensD === null ? null : cohensD * hedgesFactor(freedom),
    hedgesGApproximate: cohensD === null ? null : cohensD * (1 - 3 / (4 * freedom - 1)),
  })
}

interface Spreads {
  /** Squared standard errors of the two means. */
  readonly before: number
  readonly after: number
  readonly counts: readonly [number, number]
  readonly pooledVariance: number
}

function spreads(before: readonly number[], after: readonly number[]): Spreads {
  const squaresBefore = sumOfSquares(deviations(before))
  const squaresAfter = sumOfSquares(deviations(after))
  const [nb, na] = [before.length, after.length]
  return {
    before: squaresBefore / (nb - 1) / nb,
    after: squaresAfter / (na - 1) / na,
    counts: [nb, na],
    pooledVariance: (squaresBefore + squaresAfter) / (nb + na - 2),
  }
}

function welch(difference: number, { before, after, counts }: Spreads): BeforeAfterMeans['welch'] {
  const variance = before + after
  if (variance === 0) return null
  const se = Math.sqrt(variance)
  const df = variance ** 2 / (before ** 2 / (counts[0] - 1) + after ** 2 / (counts[1] - 1))
  const margin = studentQuantile(0.975, df) * se
  const t = difference / se
  return { t, df, p: studentTwoSidedP(t, df), low: difference - margin, high: difference + margin }
}

function pairDifferences(before: readonly number[], after: readonly number[]): Float64Array {
  const differences = new Float64Array(before.length * after.length)
  let pair = 0
  for (const b of before) for (const a of after) differences[pair++] = a - b
  return differences
}
