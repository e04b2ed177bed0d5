import { seededNormal } from './seeded-random.ts'
import type { Before, Shown } from './verdict/shown.ts'
import { shownAgainst } from './verdict/shown.ts'

/** How the points after a change are imagined: an AR(1) around a level, in the scaled unit of `before`. */
export interface Course {
  readonly before: Before
  /** Level before the change. */
  readonly level: number
  /** Standard deviation, season removed. */
  readonly deviation: number
  /** Carry-over from one period to the next, 0 to 0.95. */
  readonly lag1: number
  /** What the season adds at a position. */
  readonly seasonAt: (position: number) => number
}

/** Asks whether the whole verdict shows a lasting step of this size in 80 of 100 follow-ups of this length. */
export type PowerQuestion = (periods: number, step: number) => boolean

const seed = 20_261_123
/** Long follow-ups take longer to judge, so fewer of them are imagined. */
const seriesFor = (periods: number) => (periods <= 60 ? 300 : 150)
const shareWanted = 0.8

/**
 * Power by simulation. The same imagined noise serves every length and size, so answers can be compared:
 * where a series shows a step, it shows a larger one too. Counting stops once the answer is certain.
 */
export function powerOf(course: Course, wanted: Exclude<Shown, null>, engineVersion?: string): PowerQuestion {
  const { before, level, deviation, seasonAt } = course
  const shown = shownAgainst(before, engineVersion)
  const noise = carriedNoise(course.lag1)
  const from = before.positions.at(-1)! + 1
  const sign = wanted === 'improved' ? 1 : -1
  return (periods, step) => {
    // Without spread all series are the same.
    const series = deviation === 0 ? 1 : seriesFor(periods)
    const enough = Math.ceil(shareWanted * series)
    const positions = Array.from({ length: periods }, (_, i) => from + i)
    const usual = positions.map((position) => level + sign * step + seasonAt(position))
    let seen = 0
    for (let i = 0; i < series && seen < enough && seen + series - i >= enough; i++) {
      const wobble = noise(i, periods)
      if (
        shown(
          usual.map((value, t) => value + deviation * wobble[t]!),
          positions,
        ) === wanted
      )
        seen++
    }
    return seen >= enough
  }
}

/** Standard AR(1) noise, one lasting series per number; a longer look continues the shorter one. */
function carriedNoise(lag1: number): (series: number, length: number) => readonly number[] {
  const fresh = Math.sqrt(1 - lag1 * lag1)
  const known: { readonly values: number[]; readonly normal: () => number }[] = []
  return (series, length) => {
    known[series] ??= { values: [], normal: seededNormal(Math.imul(seed + series, 0x9e3779b1)) }
    const { values, normal } = known[series]
    while (values.length < length) {
      const last = values.at(-1)
      values.push(last === undefined ? normal() : lag1 * last + fresh * normal())
    }
    return values
  }
}
