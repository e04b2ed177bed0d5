import type { Words } from '@ratchet/wording'
import type { Judged } from '../look.ts'
import { shortUnit } from './outcome-rows.ts'

type Interval = { change: string; level: string; low: string; high: string }

/** The difference with its interval: as shares of the baseline where that makes sense, else in the metric's unit. */
export function intervalText(judged: Judged, wording: Words): Interval | null {
  const { difference, baseline, unit } = judged
  if (!difference) return null
  const base = baseline?.mean ?? 0
  const relative = base > 0 && unit.trim() !== '%'
  const show = (value: number) =>
    plus(value, relative ? wording.share(value / base) : wording.change(value, ''))
  const [low, high] = [difference.low, difference.high].map(show)
  return {
    change: relative
      ? show(difference.value)
      : plus(difference.value, wording.change(difference.value, shortUnit(unit))),
    level: wording.share(difference.level, 0),
    low: low ?? '',
    high: high ?? '',
  }
}

const plus = (value: number, text: string): string => (value > 0 ? `+${text}` : text)
