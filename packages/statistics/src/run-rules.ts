/** The three lines that points are judged against. */
export interface ControlLines {
  readonly mean: number
  readonly lower: number
  readonly upper: number
}

/** +1 above, -1 below, 0 on or inside. */
type Side = 1 | -1 | 0

/** Sides of the points that lie strictly outside the limits. */
export function outsideSides(values: readonly number[], lines: ControlLines): Side[] {
  return values.map((value) => (value > lines.upper ? 1 : value < lines.lower ? -1 : 0))
}

function meanSides(values: readonly number[], lines: ControlLines): Side[] {
  return values.map((value) => (value > lines.mean ? 1 : value < lines.mean ? -1 : 0))
}

/**
 * Sides of the points in a run of seven or more strictly on one side of the mean.
 * A point on the mean breaks the run. A missing period is not in the list, so runs go on across it.
 */
export function shiftSides(values: readonly number[], lines: ControlLines): Side[] {
  return inRuns(meanSides(values, lines), 7)
}

/**
 * Two of three, Making Data Count 2023: of three consecutive points all on one side of the mean,
 * at least two lie beyond two thirds of the way to the limit (further out counts too); those are flagged.
 */
export function twoOfThreeSides(values: readonly number[], lines: ControlLines): Side[] {
  const sides = meanSides(values, lines)
  const far = values.map(
    (value) =>
      value > lines.mean + (2 / 3) * (lines.upper - lines.mean) ||
      value < lines.mean - (2 / 3) * (lines.mean - lines.lower),
  )
  const flagged: Side[] = values.map(() => 0)
  for (let start = 0; start + 3 <= values.length; start++) {
    const side = sides[start]!
    if (side === 0 || sides[start + 1] !== side || sides[start + 2] !== side) continue
    const beyond = Number(far[start]) + Number(far[start + 1]) + Number(far[start + 2])
    for (let i = start; i < start + 3 && beyond >= 2; i++) if (far[i]) flagged[i] = side
  }
  return flagged
}

/** Directions of the points that belong to seven or more strictly rising or falling ones. */
export function trendSides(values: readonly number[]): Side[] {
  const steps = values.slice(1).map((value, i): Side => Math.sign(value - values[i]!) as Side)
  const flagged: Side[] = values.map(() => 0)
  for (const [i, side] of inRuns(steps, 6).entries()) {
    if (side === 0) continue
    flagged[i] = side
    flagged[i + 1] = side
  }
  return flagged
}

/** Keeps the sides that stand in an unbroken run of at least `length`. */
function inRuns(sides: readonly Side[], length: number): Side[] {
  const kept: Side[] = sides.map(() => 0)
  let start = 0
  for (let end = 1; end <= sides.length; end++) {
    if (end < sides.length && sides[end] === sides[start]) continue
    if (end - start >= length) kept.fill(sides[start]!, start, end)
    start = end
  }
  return kept
}
