import type { ChartPoint, PointPhase } from './input.ts'

/** A period that enters no verdict yet; the contract's `HollowPeriod` fits as it is. */
export interface DrawnHollow {
  readonly periodStart: string
  /** Open tickets counted as longer than now; null where that leaves the number unknown. */
  readonly value: number | null
  /** What a report over the closed tickets alone would show. */
  readonly naiveValue: number | null
}

/** Hollow points. Where the number cannot be known yet none is drawn: the naive one would be believed. */
export function hollowPoints(
  hollow: readonly DrawnHollow[],
  phaseOf: (periodStart: string) => PointPhase,
  naiveText: (naiveValue: number | null) => string = () => '',
): ChartPoint[] {
  return hollow.flatMap(({ periodStart, value, naiveValue }) => {
    if (value === null) return []
    const aside = naiveText(naiveValue)
    return [{ periodStart, value, phase: phaseOf(periodStart), mature: false, ...(aside && { aside }) }]
  })
}
