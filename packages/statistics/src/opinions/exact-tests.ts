import { binomialAtMost } from '../distributions.ts'
import type { Share } from './share.ts'

/** Chances within this factor of the observed one count as equal, as R does. */
const sameChance = 1 + 1e-7

/** Sum of all chances not above the observed one, walked to both sides from the likeliest outcome. */
function twoSided(
  from: number,
  to: number,
  observed: number,
  ratio: (k: number) => number,
  mode: number,
): number {
  const chances = new Map<number, number>([[mode, 1]])
  let chance = 1
  for (let k = mode; k < to && chance > 1e-300; k++) {
    chance *= ratio(k)
    chances.set(k + 1, chance)
  }
  chance = 1
  for (let k = mode; k > from && chance > 1e-300; k--) {
    chance /= ratio(k - 1)
    chances.set(k - 1, chance)
  }
  const own = chances.get(observed) ?? 0
  let all = 0
  let tail = 0
  for (const each of chances.values()) {
    all += each
    if (each <= own * sameChance) tail += each
  }
  return tail / all
}

/** Fisher's exact test of two shares, two-sided. */
export function fisherP(before: Share, after: Share): number {
  const cases = before.cases + after.cases
  const from = Math.max(0, cases - after.of)
  const to = Math.min(cases, before.of)
  const mode = Math.floor(((before.of + 1) * (cases + 1)) / (before.of + after.of + 2))
  const ratio = (k: number) => ((cases - k) * (before.of - k)) / ((k + 1) * (after.of - cases + k + 1))
  return twoSided(from, to, before.cases, ratio, Math.min(to, Math.max(from, mode)))
}

/** Exact two-sided binomial test: k of n when the chance of each is p (0 < p < 1). */
export function binomialP(k: number, n: number, p: number): number {
  const mode = Math.min(n, Math.floor((n + 1) * p))
  return twoSided(0, n, k, (i) => ((n - i) / (i + 1)) * (p / (1 - p)), mode)
}

/** Clopper and Pearson's 95 % interval for a chance. */
export function clopperPearson(k: number, n: number): [low: number, high: number] {
  const solve = (tooLow: (p: number) => boolean) => {
    let low = 0
    let high = 1
    for (let round = 0; round < 200 && high - low > 1e-16 * high; round++) {
      const middle = (low + high) / 2
      if (tooLow(middle)) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  return [
    k === 0 ? 0 : solve((p) => 1 - binomialAtMost(k - 1, n, p) < 0.025),
    k === n ? 1 : solve((p) => binomialAtMost(k, n, p) > 0.025),
  ]
}
