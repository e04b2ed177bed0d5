import { checkLength } from '../checks.ts'
import { checkEnough } from '../checks-enough.ts'
import { StatisticsError } from '../errors.ts'
import { segmentCost } from './segment-cost.ts'

/**
 * The single split with the least squared error: last point before the change (AMOC; fixtures `changepoint`).
 * Says where a change would be, not whether there is one.
 * @throws StatisticsError `too_few`, `too_long`, `not_finite`
 */
export function likeliestChange(values: readonly number[]): number {
  checkLength(values, 'values')
  checkEnough(values, 2, 'values')
  const cost = segmentCost(values)
  let best = { last: 0, error: Number.POSITIVE_INFINITY }
  for (let to = 1; to < values.length; to++) {
    const error = cost(0, to) + cost(to, values.length)
    if (error < best.error) best = { last: to - 1, error }
  }
  return best.last
}

/**
 * Breaks in the mean after Bai & Perron (2003): the best segmentation for every number of breaks, the number chosen
 * by BIC; no segment shorter than the share `trim` (strucchange; fixtures `changepoint`). Last points before breaks.
 * @throws StatisticsError `too_few`, `too_long`, `not_finite`, `bad_option`
 */
export function structuralBreaks(values: readonly number[], trim = 0.1): number[] {
  checkLength(values, 'values')
  if (!(trim > 0 && trim < 0.5))
    throw new StatisticsError('bad_option', 'The trim must lie between 0 and one half.')
  const n = values.length
  const shortest = Math.floor(n * trim + 1e-9)
  checkEnough(values, Math.max(2 * shortest, Math.ceil(2 / trim)), 'values')
  const cost = segmentCost(values)
  const most = Math.ceil(1 / trim - 1e-9) - 2
  // layers[m][t]: least error of the first t points in m + 1 segments, and where the last one begins.
  const layers = [
    Array.from({ length: n + 1 }, (_, t) => ({ error: t < shortest ? Infinity : cost(0, t), from: 0 })),
  ]
  let chosen = { breaks: 0, bic: bic(layers[0]![n]!.error, n, 0) }
  for (let m = 1; m <= most; m++) {
    const before = layers[m - 1]!
    const layer = before.map((_, t) => {
      let best = { error: Infinity, from: 0 }
      for (let from = m * shortest; from <= t - shortest; from++) {
        const error = before[from]!.error + cost(from, t)
        if (error < best.error) best = { error, from }
      }
      return best
    })
    layers.push(layer)
    const score = bic(layer[n]!.error, n, m)
    if (score < chosen.bic) chosen = { breaks: m, bic: score }
  }
  const last: number[] = []
  for (let m = chosen.breaks, t = n; m > 0; m--) {
    t = layers[m]![t]!.from
    last.unshift(t - 1)
  }
  return last
}

function bic(error: number, n: number, breaks: number): number {
  return n * Math.log(error) + Math.log(n) * 2 * (breaks + 1)
}
