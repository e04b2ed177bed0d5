import { StatisticsError } from '../errors.ts'
import type { BucketSeries } from './bucket-series.ts'
import { checkTarget } from './bucket-series.ts'
import { burnRateFactor, errorRatios } from './burn-rates.ts'

/** A pair of windows that must both burn too fast. */
export interface AlertPolicy {
  readonly name: string
  readonly severity: 'page' | 'ticket'
  /** Share of the period's budget that the long window may spend before somebody is told. */
  readonly budgetShare: number
  readonly longMinutes: number
  readonly shortMinutes: number
}

/** The four of the SRE workbook, chapter 5. */
export const workbookPolicies: readonly AlertPolicy[] = [
  { name: 'page_quick', severity: 'page', budgetShare: 0.02, longMinutes: 60, shortMinutes: 5 },
  { name: 'page_slow', severity: 'page', budgetShare: 0.05, longMinutes: 360, shortMinutes: 30 },
  { name: 'ticket_quick', severity: 'ticket', budgetShare: 0.1, longMinutes: 1440, shortMinutes: 120 },
  { name: 'ticket_slow', severity: 'ticket', budgetShare: 0.1, longMinutes: 4320, shortMinutes: 360 },
]

export interface BurnAlert {
  readonly policy: AlertPolicy
  readonly factor: number
  readonly thresholdErrorRatio: number
  /** First and last bucket of each stretch in which the alert fires. */
  readonly firing: readonly (readonly [first: number, last: number])[]
}

/** Factor and error ratio above which a policy fires. @throws StatisticsError `bad_target` */
export function alertThreshold(policy: AlertPolicy, target: number, periodDays: number) {
  checkTarget(target)
  const factor = burnRateFactor(policy.budgetShare, periodDays, policy.longMinutes)
  return { factor, thresholdErrorRatio: factor * (1 - target) }
}

/**
 * When each alert would have fired: while the error ratio of both its windows lies strictly above the threshold
 * (fixtures `slo`). A window without events does not fire.
 * @throws StatisticsError `bad_target`, `bad_option`, `bad_count`, `bad_shape`, `not_finite`
 */
export function burnAlerts(
  series: BucketSeries,
  settings: {
    readonly target: number
    readonly bucketMinutes: number
    readonly periodDays: number
    readonly policies?: readonly AlertPolicy[]
  },
): BurnAlert[] {
  const { target, bucketMinutes, periodDays, policies = workbookPolicies } = settings
  return policies.map((policy) => {
    const threshold = alertThreshold(policy, target, periodDays)
    const long = errorRatios(series, bucketsIn(policy.longMinutes, bucketMinutes))
    const short = errorRatios(series, bucketsIn(policy.shortMinutes, bucketMinutes))
    const above = (ratio: number | null) => ratio !== null && ratio > threshold.thresholdErrorRatio
    return {
      policy,
      ...threshold,
      firing: stretches(long.map((ratio, i) => above(ratio) && above(short[i]!))),
    }
  })
}

function bucketsIn(minutes: number, bucketMinutes: number): number {
  const buckets = minutes / bucketMinutes
  if (Number.isSafeInteger(buckets) && buckets >= 1) return buckets
  throw new StatisticsError(
    'bad_option',
    `A window of ${minutes} minutes is no whole number of buckets of ${String(bucketMinutes)} minutes.`,
  )
}

function stretches(firing: readonly boolean[]): [first: number, last: number][] {
  const found: [number, number][] = []
  for (const [i, fires] of firing.entries()) {
    if (!fires) continue
    if (i > 0 && firing[i - 1]) found.at(-1)![1] = i
    else found.push([i, i])
  }
  return found
}
