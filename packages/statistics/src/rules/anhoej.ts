import { binomialAtMost } from '../distributions.ts'
import type { RuleSignal } from './signal.ts'
import { ruleSignal } from './signal.ts'

/** The two run tests that need no limits. */
export interface RunsAnalysis {
  /** Points that are plotted and not left out. */
  readonly observed: number
  /** Of these, the ones that are not on the centre line. */
  readonly useful: number
  readonly longestRun: number
  readonly longestRunMax: number
  readonly crossings: number
  readonly crossingsMin: number
  /** Longer than the longest run or fewer crossings than chance allows. */
  readonly signal: boolean
  readonly signals: readonly RuleSignal[]
}

/** Longest run that chance allows among n useful points: round(log2 n) + 3. */
export function longestRunMax(useful: number): number {
  return useful === 0 ? 0 : Math.round(Math.log2(useful)) + 3
}

/** Fewest crossings that chance allows: the 5 % quantile of the binomial distribution of n - 1 fair coins. */
export function crossingsMin(useful: number): number {
  const coins = useful - 1
  if (coins <= 0) return 0
  // The normal approximation is off by one or two at most; from there it is a short walk.
  let k = Math.max(0, Math.floor(coins / 2 - 0.8225 * Math.sqrt(coins)))
  while (k > 0 && binomialAtMost(k - 1, coins, 0.5) >= 0.05) k--
  while (binomialAtMost(k, coins, 0.5) < 0.05) k++
  return k
}

/**
 * Anhøj's run tests about a centre line (Anhøj & Olesen 2014; Anhøj & Wentzel-Larsen 2020). Needs about ten useful
 * points to see anything. `values` may hold null (nothing plotted or left out); `offset` is the place of the first.
 */
export function runsAnalysis(values: readonly (number | null)[], centre: number, offset = 0): RunsAnalysis {
  let observed = 0
  let useful = 0
  let crossings = 0
  let side = 0
  let run: number[] = []
  let longest: number[] = []
  for (const [i, value] of values.entries()) {
    if (value === null) continue
    observed++
    const newSide = Math.sign(value - centre)
    if (newSide === 0) continue
    useful++
    if (newSide === side) run.push(i + offset)
    else {
      if (side !== 0) crossings++
      run = [i + offset]
      side = newSide
    }
    if (run.length > longest.length) longest = run
  }
  const max = longestRunMax(useful)
  const min = crossingsMin(useful)
  const signals: RuleSignal[] = []
  if (longest.length > max) {
    const above = values[longest[0]! - offset]! > centre
    signals.push(ruleSignal('long_run', above ? 'high' : 'low', longest))
  }
  if (crossings < min) signals.push(ruleSignal('few_crossings', 'both', usefulPlaces(values, centre, offset)))
  return {
    observed,
    useful,
    longestRun: longest.length,
    longestRunMax: max,
    crossings,
    crossingsMin: min,
    signal: signals.length > 0,
    signals,
  }
}

function usefulPlaces(values: readonly (number | null)[], centre: number, offset: number): number[] {
  return values.flatMap((value, i) => (value === null || value === centre ? [] : [i + offset]))
}
