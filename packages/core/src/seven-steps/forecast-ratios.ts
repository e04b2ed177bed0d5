import type { Scope } from '../foundation/index.ts'
import { readForecasts } from './forecast-store.ts'

/** By the day of their verdict, change that came over change that was forecast, for each forecast of a decided lap. */
export async function forecastRatios(scope: Scope): Promise<{ judgedOn: string; ratio: number }[]> {
  return (await readForecasts(scope, undefined)).map(({ judgedOn, ratio }) => ({ judgedOn, ratio }))
}
