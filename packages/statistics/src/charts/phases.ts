import { StatisticsError } from '../errors.ts'

/**
 * Phases as [from, to) pairs. `starts` are the places at which a new phase begins, rising, above 0.
 * @throws StatisticsError `bad_option` with the place of the start at fault
 */
export function phaseBounds(length: number, starts: readonly number[]): [from: number, to: number][] {
  let previous = 0
  for (const [position, start] of starts.entries()) {
    if (!Number.isSafeInteger(start) || start <= previous || start >= length) {
      throw new StatisticsError(
        'bad_option',
        `phaseStarts[${position}] is ${String(start)}; phases begin at whole places between 1 and ${length - 1}, rising.`,
        { series: 'phaseStarts', position },
      )
    }
    previous = start
  }
  if (length === 0) return []
  const edges = [0, ...starts, length]
  return starts.length === 0 ? [[0, length]] : edges.slice(1).map((to, i) => [edges[i]!, to])
}

/** Frozen limits need at least two points to come from. */
export function checkFixAfter(points: number | null): void {
  if (points === null || (Number.isSafeInteger(points) && points >= 2)) return
  throw new StatisticsError(
    'bad_option',
    `Limits cannot be frozen after ${String(points)} points; give a whole number, 2 or more.`,
  )
}
