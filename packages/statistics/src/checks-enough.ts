import { checkFinite } from './checks.ts'
import { StatisticsError } from './errors.ts'

/** Finite values, and at least `needed` of them. @throws StatisticsError `not_finite`, `too_few` */
export function checkEnough(values: readonly number[], needed: number, series: string): void {
  checkFinite(values, series)
  if (values.length >= needed) return
  throw new StatisticsError('too_few', `${series} has ${values.length} values; this needs ${needed}.`, {
    series,
  })
}

/** @throws StatisticsError `bad_option` */
export function checkWhole(value: number, fewest: number, what: string): void {
  if (Number.isSafeInteger(value) && value >= fewest) return
  throw new StatisticsError(
    'bad_option',
    `${what} is ${String(value)}; it must be a whole number, ${fewest} or more.`,
  )
}
