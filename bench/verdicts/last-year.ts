import { sameSeason } from '@ratchet/statistics'
import { autoregressive } from './autoregressive.ts'
import type { Lengths } from './lengths.ts'
import { randomFrom } from './random.ts'

export interface LastYearCell {
  readonly lengths: Lengths
  readonly carryOver: number
  /** In standard deviations of the noise. */
  readonly step: number
  readonly series: number
  readonly seed: number
}

const season = 12

/** Of series with a strong season and this step: how many are told *changed* beside the same periods a year earlier. */
export function simulateLastYear({ lengths, carryOver, step, series, seed }: LastYearCell): number {
  const { before, after } = lengths
  const random = randomFrom(seed)
  const positions = Array.from({ length: before + after }, (_, i) => i)
  let changed = 0
  for (let count = 0; count < series; count += 1) {
    const noise = autoregressive(random, carryOver, before + after)
    const values = noise.map(
      (value, i) => value + 3 * Math.sin((2 * Math.PI * i) / season) + (i >= before ? step : 0),
    )
    if (sameSeason({ values, positions, changeAt: before, season }).reason === 'changed') changed += 1
  }
  return changed
}
