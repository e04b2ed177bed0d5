import { autoregressive } from './autoregressive.ts'
import { claimOfV1, claimOfV2, inputOf } from './judge-both.ts'
import type { Lengths } from './lengths.ts'
import { randomFrom } from './random.ts'

export interface Cell {
  readonly lengths: Lengths
  readonly carryOver: number
  /** Size of the step at go-live, in standard deviations. */
  readonly step: number
  /** With a wave of 2 standard deviations in it, known to the engines by its period. */
  readonly seasonPeriod?: number
  /** Series judged once, at the judging date. */
  readonly series: number
  /** How many of them are judged in every period from the sixth on, too. */
  readonly looked: number
  readonly seed: number
}

/** Counts of series, first engine and second. */
export interface CellCounts {
  readonly once: { v1: number; v2: number; v2Confirmed: number }
  readonly worse: { v1: number; v2: number }
  /** The interval holds the true step. */
  readonly covered: { v1: number; v2: number }
  /** At least one claim by the judging date: any look; v2 by its rule; v2 only when confirmed. */
  readonly everyPeriod: { v1: number; v2Always: number; v2Rule: number; v2Confirmed: number }
}

/** Judges the series of one cell with both engines. The same cell gives the same counts, whenever it is run. */
export function simulateCell(cell: Cell): CellCounts {
  const random = randomFrom(cell.seed)
  const { before, after } = cell.lengths
  const counts: CellCounts = {
    once: { v1: 0, v2: 0, v2Confirmed: 0 },
    worse: { v1: 0, v2: 0 },
    covered: { v1: 0, v2: 0 },
    everyPeriod: { v1: 0, v2Always: 0, v2Rule: 0, v2Confirmed: 0 },
  }
  for (let i = 0; i < cell.series; i++) {
    const values = autoregressive(random, cell.carryOver, before + after)
    for (let t = before; t < values.length; t++) values[t]! += cell.step
    if (cell.seasonPeriod !== undefined) addWave(values, cell.seasonPeriod)
    const input = inputOf(values, cell.lengths, cell.seasonPeriod)
    const v1 = claimOfV1(input)
    const v2 = claimOfV2(input)
    counts.once.v1 += Number(v1.improved)
    counts.once.v2 += Number(v2.improved)
    counts.once.v2Confirmed += Number(v2.confirmed)
    counts.worse.v1 += Number(v1.worse)
    counts.worse.v2 += Number(v2.worse)
    counts.covered.v1 += Number(v1.low <= cell.step && cell.step <= v1.high)
    counts.covered.v2 += Number(v2.low <= cell.step && cell.step <= v2.high)
    if (i >= cell.looked) continue

    let v1Ever = v1.improved
    let v2Ever = v2.improved
    let confirmedEver = v2.confirmed
    // The latest look first: it is the likeliest to claim, and one claim is enough.
    for (let look = after - 1; look >= 6 && !(v1Ever && confirmedEver); look--) {
      const early = inputOf(values, { before, after: look })
      if (!v1Ever) v1Ever = claimOfV1(early).improved
      if (confirmedEver) continue
      const second = claimOfV2(early)
      v2Ever ||= second.improved
      confirmedEver = second.confirmed
    }
    counts.everyPeriod.v1 += Number(v1Ever)
    counts.everyPeriod.v2Always += Number(v2Ever)
    counts.everyPeriod.v2Rule += Number(v2.improved || confirmedEver)
    counts.everyPeriod.v2Confirmed += Number(confirmedEver)
  }
  return counts
}

function addWave(values: number[], period: number): void {
  for (let t = 0; t < values.length; t++) values[t]! += 2 * Math.sin((2 * Math.PI * t) / period)
}
