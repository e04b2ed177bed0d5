import type { Rebase, RebaseOffer } from '@ratchet/contract'
import { StatisticsError, type XmrChart, xmrChart } from '@ratchet/statistics'

/** Fewer points after a shift give no limits worth having. */
export const fewestAfterRebase = 8
/** A level that most points have left again is not a new level. */
const shareThatStays = 0.75

export interface OfferSeries {
  periodStarts: string[]
  values: number[]
  positions: number[]
  phaseStarts: number[]
  /** Which way is better. */
  direction: 'increase' | 'decrease'
}

/**
 * Whether new limits should be offered: the latest segment holds a shift that does not begin with it, eight or more
 * points lie before and from its first one, and the latter have stayed on its side (measurement reference, "Recalculating limits").
 * An offer that was declined is not made again for the same period.
 */
export function rebaseOffer(series: OfferSeries, decisions: readonly Rebase[]): RebaseOffer | null {
  const { values, positions, phaseStarts, periodStarts } = series
  const chart = chartOrNull(values, { phaseStarts, positions })
  const last = chart?.phases.at(-1)
  if (!chart || !last) return null
  const declined = new Set(
    decisions.filter((one) => one.decision === 'declined' && !one.withdrawn).map((one) => one.startsOn),
  )
  const shifts = chart.signals.filter(({ rule, points }) => rule === 'shift' && points[0]! > last.start)
  for (const { side, points } of shifts.toSorted((a, b) => b.points[0]! - a.points[0]!)) {
    const start = points[0]!
    const after = values.slice(start)
    const staying = after.filter((value) => (side === 'high' ? value > last.mean : value < last.mean))
    if (after.length < fewestAfterRebase || staying.length < shareThatStays * after.length) continue
    // A few points of passage are no level of their own that limits could describe.
    if (start - last.start < fewestAfterRebase) continue
    if (declined.has(periodStarts[start]!)) continue
    return {
      startsOn: periodStarts[start]!,
      points: after.length,
      meaning: (side === 'high') === (series.direction === 'increase') ? 'improvement' : 'concern',
      meanBefore: mean(values.slice(last.start, start)),
      meanAfter: mean(after),
    }
  }
  return null
}

/** Without limits there are no new ones to offer. */
function chartOrNull(...given: Parameters<typeof xmrChart>): XmrChart | null {
  try {
    return xmrChart(...given)
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}

/** Divided before it is summed, so that huge values stay finite. */
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value / values.length, 0)
