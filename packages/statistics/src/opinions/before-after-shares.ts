import { chiSquareUpperP, normalQuantile } from '../distributions.ts'
import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { fisherP } from './exact-tests.ts'
import type { Share } from './share.ts'

const mostCasesExactly = 10_000

type Interval = readonly [low: number, high: number]

export interface BeforeAfterShares {
  readonly before: number
  readonly after: number
  readonly difference: number
  /** Pearson's chi-square without continuity correction; null when all or none are cases. */
  readonly chiSquare: { readonly x: number; readonly p: number } | null
  /** Null above 10,000 cases on both sides together: there the chi-square says the same. */
  readonly fisherP: number | null
  /** 95 % intervals: Wilson for each share, Newcombe for the difference. */
  readonly wilsonBefore: Interval
  readonly wilsonAfter: Interval
  readonly newcombe: Interval
}

/**
 * Two shares compared (R's prop.test and fisher.test; Newcombe 1998; fixtures `before-after`).
 * @throws StatisticsError `bad_count`, `bad_denominator`
 */
export function beforeAfterShares(before: Share, after: Share): BeforeAfterShares {
  checkShare(before, 'before')
  checkShare(after, 'after')
  const p1 = before.cases / before.of
  const p2 = after.cases / after.of
  const pooled = (before.cases + after.cases) / (before.of + after.of)
  const variance = pooled * (1 - pooled) * (1 / before.of + 1 / after.of)
  const wilsonBefore = wilson(before)
  const wilsonAfter = wilson(after)
  const x = variance === 0 ? 0 : (p2 - p1) ** 2 / variance
  return finiteNumbers({
    before: p1,
    after: p2,
    difference: p2 - p1,
    chiSquare: variance === 0 ? null : { x, p: chiSquareUpperP(x, 1) },
    fisherP: before.cases + after.cases > mostCasesExactly ? null : fisherP(before, after),
    wilsonBefore,
    wilsonAfter,
    newcombe: [
      p2 - p1 - Math.hypot(p2 - wilsonAfter[0], wilsonBefore[1] - p1),
      p2 - p1 + Math.hypot(wilsonAfter[1] - p2, p1 - wilsonBefore[0]),
    ],
  })
}

function wilson({ cases, of }: Share): Interval {
  const z = normalQuantile(0.975)
  const p = cases / of
  const centre = p + (z * z) / (2 * of)
  const margin = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return [cases === 0 ? 0 : (centre - margin) / scale, cases === of ? 1 : (centre + margin) / scale]
}

function checkShare({ cases, of }: Share, series: string): void {
  if (!Number.isSafeInteger(of) || of <= 0) {
    throw new StatisticsError(
      'bad_denominator',
      `${series} is a share of ${String(of)}; that must be a whole number above zero.`,
      { series },
    )
  }
  if (Number.isSafeInteger(cases) && cases >= 0 && cases <= of) return
  throw new StatisticsError(
    'bad_count',
    `${series} has ${String(cases)} cases of ${of}; a whole number from 0 to ${of} is needed.`,
    { series },
  )
}
