import type { MeasureStanding, MetricAnalysis, Period, PracticeMeasure } from '@ratchet/contract'
import { Temporal } from 'temporal-polyfill'
import { addPeriods, hasEnded, periodStartOf } from '../../metrics/index.ts'

/** The middle of some numbers; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]!
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2
}

/** The moment at which a day begins in a zone, in milliseconds; not always midnight. */
export const startOfDay = (day: string, zone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds

/** More periods than these tell nothing of today's practice. */
const mostPeriods = { day: 0, week: 104, month: 36 }

/**
 * The whole periods that are over and were not looked at yet, the earliest first.
 *
 * @param beganOn the day of the workspace's first record: the period that holds it is not whole
 * @param through the last period that was looked at, or null
 */
export function duePeriods(
  period: Period,
  { beganOn, through, today }: { beganOn: string; through: string | null; today: string },
): string[] {
  const first = periodStartOf(period, beganOn) === beganOn ? beganOn : addPeriods(period, beganOn, 1)
  const earliest = addPeriods(period, today, -mostPeriods[period])
  let start = through === null ? first : addPeriods(period, through, 1)
  if (start < earliest) start = earliest
  const due: string[] = []
  for (; hasEnded(period, start, today); start = addPeriods(period, start, 1)) due.push(start)
  return due
}

/** Limits of fewer points move with each new one. */
const fewestPoints = 6

/**
 * How a measure stands. Where people said what they want, the target decides, unless the latest point is in a signal
 * towards the bad side; without a target only a signal says more than *the usual*.
 */
export function standingOf(
  { points, variation }: Pick<MetricAnalysis, 'points' | 'variation'>,
  target: number | null,
  direction: 'increase' | 'decrease',
): MeasureStanding {
  const counted = points.filter(({ excluded }) => excluded === null)
  const latest = counted.at(-1)
  if (!latest) return 'nothing_yet'
  if (counted.length >= fewestPoints && variation === 'concern') return 'worsening'
  if (target !== null) {
    const met = direction === 'increase' ? latest.value >= target : latest.value <= target
    return met ? 'met' : 'short'
  }
  if (counted.length < fewestPoints) return 'too_few'
  return variation === 'improvement' ? 'better' : 'steady'
}

interface Stood {
  measure: PracticeMeasure
  standing: MeasureStanding
  target: number | null
  usual: number | null
  metric: { unit: string; direction: 'increase' | 'decrease' }
}

/**
 * How far a value misses its target, between 0 and 1: points of a hundred for a share, else the part of the larger one.
 * 0 where it is reached.
 */
export function missOf(
  value: number,
  target: number,
  { unit, direction }: { unit: string; direction: 'increase' | 'decrease' },
): number {
  const miss = direction === 'increase' ? target - value : value - target
  if (miss <= 0) return 0
  return unit === '%' ? miss / 100 : miss / Math.max(Math.abs(value), Math.abs(target))
}

/**
 * The one measure that most deserves to be looked at: the one that usually stands farthest from its target, so that one bad
 * week decides nothing; where none misses its target, one that worsens. Null where nothing is bad.
 */
export function mostUncomfortable(measures: readonly Stood[]): PracticeMeasure | null {
  const short = measures
    .flatMap(({ measure, target, usual, metric }) =>
      target === null || usual === null ? [] : [{ measure, miss: missOf(usual, target, metric) }],
    )
    .filter(({ miss }) => miss > 0)
    .sort((a, b) => b.miss - a.miss)
  return short[0]?.measure ?? measures.find(({ standing }) => standing === 'worsening')?.measure ?? null
}
