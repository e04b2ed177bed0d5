import { deviations, mean, sumOfSquares } from '../averages.ts'
import { checkSeason } from '../checks.ts'
import { checkEnough } from '../checks-enough.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { lagProducts } from './summary.ts'

export interface Seasonality {
  /** Mean of each place of the season, place 0 first. */
  readonly means: readonly number[]
  /** Pattern per place: how far it lies from the trend, on average; sums to zero. */
  readonly cycle: readonly number[]
  /** 0 (none) to 1 (nothing but season): share of the detrended variance that the pattern explains (Hyndman). */
  readonly strength: number
  /** Autocorrelation at one season's distance; null for a constant series. */
  readonly lagOneSeason: number | null
  /** A pattern worth adjusting for: strength 0.64 or more, as Hyndman & Athanasopoulos count a series as seasonal. */
  readonly seasonal: boolean
}

const seasonalFrom = 0.64

/**
 * Is there a season, how strong, and what does it look like? Classical decomposition about a centred moving average
 * (the oracle is R's stl; fixtures `seasonality`). Points are consecutive periods; fewer than two full seasons are
 * refused, because a pattern seen once cannot be told from chance.
 * @throws StatisticsError `too_few`, `bad_season`, `not_finite`, `out_of_range`
 */
export function seasonality(values: readonly number[], period: number): Seasonality {
  checkSeason(period)
  checkEnough(values, 2 * period, 'values')
  const trend = centredAverage(values, period)
  const places = (series: readonly number[]) =>
    Array.from({ length: period }, (_, place) => mean(series.filter((_, i) => i % period === place)))
  const raw = places(values.map((value, i) => value - trend[i]!))
  const middle = mean(raw)
  const cycle = raw.map((value) => value - middle)
  const rest = values.map((value, i) => value - trend[i]! - cycle[i % period]!)
  const detrended = rest.map((value, i) => value + cycle[i % period]!)
  const whole = sumOfSquares(deviations(detrended))
  const e = deviations(values)
  const squares = sumOfSquares(e)
  const strength = whole === 0 ? 0 : Math.max(0, 1 - sumOfSquares(deviations(rest)) / whole)
  return finiteNumbers({
    means: places(values),
    cycle,
    strength,
    lagOneSeason: squares === 0 ? null : lagProducts(e, period) / squares,
    seasonal: strength >= seasonalFrom,
  })
}

/** Mean over one full season around each point; the ends take the first and last mean there is. */
function centredAverage(values: readonly number[], period: number): number[] {
  const half = Math.floor(period / 2)
  const inner: number[] = []
  for (let i = half; i + half < values.length; i++) {
    const window = values.slice(i - half, i + half + 1)
    // An even season has no middle: its two ends count half each.
    const ends = period % 2 === 0 ? (window[0]! + window.at(-1)!) / 2 / period : 0
    const within = period % 2 === 0 ? window.slice(1, -1) : window
    inner.push((mean(within) * within.length) / period + ends)
  }
  return values.map((_, i) => inner[Math.min(inner.length - 1, Math.max(0, i - half))]!)
}
