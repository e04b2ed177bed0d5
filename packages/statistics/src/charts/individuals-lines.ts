/** Mean and mean moving range of one phase; the numbers behind every XmR chart. */
export interface IndividualsLines {
  mean: number
  meanMovingRange: number
  /** Moving ranges before screening. */
  movingRangeCount: number
}

/** Moving ranges at or above this many times their mean are left out once (Nelson 1982). */
export const screeningFactor = 3.267

/**
 * Mean of values[from..to) and the mean of its moving ranges, screened once when asked for.
 * No range is taken across a missing position. Sums run around the first value and the first range, so that a
 * constant series gives back its constant. Writes into `into`, because a workspace has thousands of series.
 */
export function individualsLines(
  values: ArrayLike<number>,
  from: number,
  to: number,
  screen: boolean,
  positions: ArrayLike<number> | undefined,
  into: IndividualsLines,
): void {
  const anchor = from < to ? values[from]! : Number.NaN
  let sum = 0
  let rangeAnchor = -1
  let rangeSum = 0
  let largest = 0
  let count = 0
  let previous = anchor
  for (let i = from; i < to; i++) {
    const value = values[i]!
    sum += value - anchor
    if (i > from && (positions === undefined || positions[i]! - positions[i - 1]! === 1)) {
      const range = Math.abs(value - previous)
      if (rangeAnchor < 0) rangeAnchor = range
      rangeSum += range - rangeAnchor
      if (range > largest) largest = range
      count++
    }
    previous = value
  }
  into.mean = anchor + sum / (to - from)
  into.movingRangeCount = count
  const unscreened = count === 0 ? 0 : rangeAnchor + rangeSum / count
  const threshold = screeningFactor * unscreened
  into.meanMovingRange =
    screen && largest >= threshold && unscreened > 0
      ? meanBelow(values, from, to, threshold, positions, unscreened)
      : unscreened
}

function meanBelow(
  values: ArrayLike<number>,
  from: number,
  to: number,
  threshold: number,
  positions: ArrayLike<number> | undefined,
  otherwise: number,
): number {
  let anchor = -1
  let sum = 0
  let kept = 0
  for (let i = from + 1; i < to; i++) {
    if (positions !== undefined && positions[i]! - positions[i - 1]! !== 1) continue
    const range = Math.abs(values[i]! - values[i - 1]!)
    if (range >= threshold) continue
    if (anchor < 0) anchor = range
    sum += range - anchor
    kept++
  }
  return kept === 0 ? otherwise : anchor + sum / kept
}
