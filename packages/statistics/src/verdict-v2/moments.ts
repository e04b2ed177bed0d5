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

/** The columns of a row that are not zero, ascending, and what stands there. */
interface Entries {
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

export function momentsOf(phases: Phases, design: Design): Moments {
  const places = design.seasonPeriod ?? 1
  const size = places + (design.withTrend ? 3 : 2)
  const first = new Float64Array(size * size)
  const byDistance = new Map<number, NeighbourMoments>()
  const positions = [...phases.before.positions, ...phases.after.positions]
  const middle = mean(positions)
  const span = positions.at(-1)! - positions[0]!

  const add = (matrix: Float64Array, a: Entries, b: Entries) => {
    for (let i = 0; i < a.columns.length; i++) {
      const row = a.columns[i]!
      const x = a.values[i]!
      for (let j = 0; j < b.columns.length && b.columns[j]! <= row; j++) {
        matrix[row * size + b.columns[j]!]! += x * b.values[j]!
      }
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
      const columns = [((position % places) + places) % places]
      const values = [1]
      if (design.withTrend) {
        columns.push(places)
        values.push((position - middle) / span)
      }
      if (step === 1) {
        columns.push(size - 2)
        values.push(1)
      }
      columns.push(size - 1)
      values.push(phase.values[i]! - centre)
      const entries = { columns, values }
      if (before === null) add(first, entries, entries)
      else {
        const at = moments(position - phase.positions[i - 1]!)
        at.count += 1
        add(at.now, entries, entries)
        add(at.mixed, entries, before)
        add(at.mixed, before, entries)
        add(at.previous, before, before)
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
