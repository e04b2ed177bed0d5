import { noncentralTAbove, normalQuantile, normalShareBelow, studentQuantile } from '../distributions.ts'
import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'

const significance = 0.05
const mostPerGroup = 1e7

/**
 * Chance that a two-sided t test at 5 % sees a difference of `delta` between two groups of n points
 * (R's power.t.test, the wrong side not counted; fixtures `power`).
 * @throws StatisticsError `bad_option`
 */
export function powerOfMeans(n: number, delta: number, sd: number): number {
  checkPositive({ sd, delta: Math.abs(delta) })
  if (!(n > 1 && n <= mostPerGroup)) throw refusal(`n is ${String(n)}; it must lie above 1.`)
  const freedom = 2 * (n - 1)
  return noncentralTAbove(
    studentQuantile(1 - significance / 2, freedom),
    freedom,
    Math.sqrt(n / 2) * (Math.abs(delta) / sd),
  )
}

/** Points per group (not rounded) for which `powerOfMeans` reaches `power`. @throws StatisticsError `bad_option` */
export function countForMeans(delta: number, sd: number, power = 0.8): number {
  checkPositive({ sd, delta: Math.abs(delta) })
  checkPower(power)
  let low = 2
  let high = 4
  while (powerOfMeans(high, delta, sd) < power) {
    high *= 2
    if (high > mostPerGroup) throw refusal('A change that small would need more than ten million points.')
  }
  if (powerOfMeans(low, delta, sd) >= power) return low
  for (let round = 0; round < 60 && high - low > 1e-9 * high; round++) {
    const middle = (low + high) / 2
    if (powerOfMeans(middle, delta, sd) < power) low = middle
    else high = middle
  }
  return finiteNumbers((low + high) / 2)
}

/** Cases per group (not rounded) to tell two shares apart (R's power.prop.test). @throws StatisticsError `bad_option` */
export function countForShares(p1: number, p2: number, power = 0.8): number {
  const inside = (p: number) => p >= 0 && p <= 1
  if (!inside(p1) || !inside(p2) || p1 === p2)
    throw refusal('Two different shares between 0 and 1 are needed.')
  checkPower(power)
  const both = p1 + p2
  const pooledPart = normalQuantile(1 - significance / 2) * Math.sqrt(both * (1 - both / 2))
  const ownPart = normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  return finiteNumbers(((pooledPart + ownPart) / (p1 - p2)) ** 2)
}

/** Chance to tell two shares apart with n cases each. @throws StatisticsError `bad_option` */
export function powerOfShares(n: number, p1: number, p2: number): number {
  if (!(n > 0 && n <= Number.MAX_SAFE_INTEGER)) throw refusal(`n is ${String(n)}; it must lie above 0.`)
  const both = p1 + p2
  const own = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  if (!(own > 0)) throw refusal('Two shares between 0 and 1 are needed, not both at an end.')
  const pooledPart = normalQuantile(1 - significance / 2) * Math.sqrt(both * (1 - both / 2))
  return normalShareBelow((Math.sqrt(n) * Math.abs(p1 - p2) - pooledPart) / own)
}

function checkPositive(given: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(given)) {
    if (!(value > 0 && Number.isFinite(value))) throw refusal(`${name} is ${value}; it must be above zero.`)
  }
}

function checkPower(power: number): void {
  if (!(power > 0.03 && power < 1)) throw refusal(`A power of ${String(power)} cannot be planned for.`)
}

function refusal(message: string): StatisticsError {
  return new StatisticsError('bad_option', message)
}
