import { mean } from '../averages.ts'
import { checkFinite } from '../checks.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { overdispersion } from './attribute-limits.ts'
import { checkCounts, checkDenominators } from './chart-input-checks.ts'
import type { ChartKind } from './chart-kinds.ts'
import { meanRange, successiveRanges } from './individuals-limits.ts'

export type DataKind = 'continuous' | 'proportion' | 'count' | 'rate' | 'rare_event'

/** Why a chart is the recommended one; wording turns it into a sentence. */
export type ChartReason =
  | 'single_values'
  | 'ratio_of_sizes'
  | 'counts'
  | 'counts_vary_more'
  | 'large_counts'
  | 'few_events'
  | 'share_of_cases'
  | 'rate_of_exposure'
  | 'varies_more_than_chance'
  | 'large_denominators'
  | 'no_denominators'
  | 'time_between_events'

export interface ChartRecommendation {
  /** `xmr` stands for single values with the Making Data Count rules. */
  readonly chart: Extract<ChartKind, 'run' | 'c' | 'u' | 'up' | 'p' | 'pp' | 'ip' | 't'> | 'xmr'
  readonly reason: ChartReason
  /** The figure that the reason rests on: events or cases a period, or how much more they vary than chance. */
  readonly number: number | null
}

/** Beyond this many cases a period plain limits are absurdly narrow; beyond this factor they are wrong. */
const manyCases = 1000
const muchWider = 1.5
/** Fewer events a period than this give limits that nobody can trust. */
const fewEvents = 2

/**
 * The chart for a kind of data, and why (measurement reference, table "Other charts" and its defaults).
 *
 * @param values counts or numerators where there are denominators, else the values themselves
 * @param denominators one per value, all above zero, or null when any is unknown
 * @throws StatisticsError `not_finite`, `bad_count`, `bad_denominator`, `bad_shape`, `out_of_range`
 */
export function recommendChart(
  kind: DataKind,
  values: readonly number[],
  denominators: readonly number[] | null,
): ChartRecommendation {
  checkFinite(values, 'values')
  if (kind !== 'continuous') checkCounts(values, 'values')
  if (denominators) checkDenominators(values, denominators, kind === 'proportion')
  return finiteNumbers(recommended(kind, values, denominators))
}

function recommended(
  kind: DataKind,
  values: readonly number[],
  denominators: readonly number[] | null,
): ChartRecommendation {
  if (values.length === 0) return plain('xmr', 'single_values')
  if (kind === 'rare_event') return plain('t', 'time_between_events')
  if (kind === 'count') return forCounts(values)
  if (kind === 'continuous') {
    return denominators ? plain('ip', 'ratio_of_sizes') : plain('xmr', 'single_values')
  }
  if (!denominators) return plain('xmr', 'no_denominators')
  const share = kind === 'proportion'
  const events = mean(values)
  if (events < fewEvents) return { chart: 'run', reason: 'few_events', number: events }
  const cases = mean(denominators)
  if (share && cases > manyCases) return { chart: 'pp', reason: 'large_denominators', number: cases }
  const factor = overdispersion(
    { values: ratios(values, denominators), sizes: denominators, screen: true },
    share,
  )
  if (factor > muchWider) {
    return { chart: share ? 'pp' : 'up', reason: 'varies_more_than_chance', number: factor }
  }
  return share ? plain('p', 'share_of_cases') : plain('u', 'rate_of_exposure')
}

function forCounts(values: readonly number[]): ChartRecommendation {
  const events = mean(values)
  if (events < fewEvents) return { chart: 'run', reason: 'few_events', number: events }
  if (events > manyCases) return { chart: 'xmr', reason: 'large_counts', number: events }
  const factor = meanRange(successiveRanges(values), true) / 1.128 / Math.sqrt(events)
  if (factor > muchWider) return { chart: 'xmr', reason: 'counts_vary_more', number: factor }
  return plain('c', 'counts')
}

const plain = (chart: ChartRecommendation['chart'], reason: ChartReason): ChartRecommendation => ({
  chart,
  reason,
  number: null,
})

const ratios = (values: readonly number[], sizes: readonly number[]) =>
  values.map((value, i) => value / sizes[i]!)
