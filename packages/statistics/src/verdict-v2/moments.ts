import { mean } from '../averages.ts'
import type { Phase, Phases } from './phases.ts'

/** What the step is fitted beside. */
export interface Design {
  /** Periods in one season; each place of it gets a column. Null: one intercept. */
  readonly seasonPeriod: number | null
  /** A straight line through both phases. */
  readonly withTrend: boolean
}

/** Sums of products of columns over all pairs of neighbours that lie `distance` periods apart. */
export interface NeighbourMoments {
  readonly distance: number
  count: number
  /** Σ x_t x_t' */
  readonly now: Float64Array
  /** Σ (x_t x_u' + x_u x_t'), u the point before t. */
  readonly mixed: Float64Array
  /** Σ x_u x_u' */
  readonly previous: Float64Array
}

/** Everything that the fits at all carry-overs need of the data; square matrices, lower triangle filled. */
export interface Moments {
  /** Columns: places of the season (or the intercept), the line if wanted, the step, the response. */
  readonly size: number
  readonly points: number
  /** Σ x x' over the first point of each phase. */
  readonly first: Float64Array
  readonly neighbours: readonly NeighbourMoments[]
  /** Difference of the phase means, taken out of the response beforehand to keep digits. */
  readonly meanStep: number
}

/** The columns of a row that are not zero. */
type Entries = readonly (readonly [column: number, value: number])[]

export function momentsOf(phases: Phases, design: Design): Moments {
  const places = design.seasonPeriod ?? 1
  const size = places + (design.withTrend ? 3 : 2)
  const first = new Float64Array(size * size)
  const byDistance = new Map<number, NeighbourMoments>()
  const positions = [...phases.before.positions, ...phases.after.positions]
  const middle = mean(positions)
  const span = positions.at(-1)! - positions[0]!

  const add = (matrix: Float64Array, a: Entries, b: Entries, weight: number) => {
    for (const [row, x] of a) {
      for (const [column, y] of b) if (column <= row) matrix[row * size + column]! += weight * x * y
    }
  }
  const moments = (distance: number): NeighbourMoments => {
    const found = byDistance.get(distance)
    if (found) return found
    const [now, mixed, previous] = [1, 2, 3].map(() => new Float64Array(size * size))
    const fresh = { distance, count: 0, now: now!, mixed: mixed!, previous: previous! }
    byDistance.set(distance, fresh)
    return fresh
  }
  const read = (phase: Phase, step: 0 | 1) => {
    const centre = mean(phase.values)
    let before: Entries | null = null
    for (const [i, position] of phase.positions.entries()) {
      const entries: [number, number][] = [[((position % places) + places) % places, 1]]
      if (design.withTrend) entries.push([places, (position - middle) / span])
      if (step === 1) entries.push([size - 2, 1])
      entries.push([size - 1, phase.values[i]! - centre])
      if (before === null) add(first, entries, entries, 1)
      else {
        const at = moments(position - phase.positions[i - 1]!)
        at.count += 1
        add(at.now, entries, entries, 1)
        add(at.mixed, entries, before, 1)
        add(at.mixed, before, entries, 1)
        add(at.previous, before, before, 1)
      }
      before = entries
    }
    return centre
  }
  const centreBefore = read(phases.before, 0)
  const centreAfter = read(phases.after, 1)
  return {
    size,
    points: positions.length,
    first,
    neighbours: [...byDistance.values()],
    meanStep: centreAfter - centreBefore,
  }
}
