import { type ChartInput, drawablePoints, meaningOf } from '../input.ts'
import type { ChartWords } from '../words.ts'
import { valueSpread } from './point-text.ts'

/** The chart in a few sentences, for people who do not see it. */
export function describeChart(input: ChartInput, words: ChartWords): string {
  const points = drawablePoints(input)
  const spread = valueSpread(input)
  const tell = (value: number) => words.value(value, input.unit, spread)
  const meanings = points.map(meaningOf)
  return words.description({
    title: input.title,
    points: new Intl.NumberFormat(input.locale).format(points.length),
    pointCount: points.length,
    from: words.date(points[0]?.periodStart ?? ''),
    until: words.date(points.at(-1)?.periodStart ?? ''),
    period: input.period,
    neutral: input.direction === 'neutral',
    lowerIsBetter: input.direction === 'decrease',
    segments: input.segments.map((segment, index) => ({
      label: segment.label ?? (index === 0 ? words.baseline : words.phase.followup),
      centre: tell(segment.centre),
      lower: tell(segment.lower),
      upper: tell(segment.upper),
    })),
    target: input.target?.label ?? '',
    goLive: input.goLiveOn ? words.date(input.goLiveOn) : '',
    judging: input.judgingOn ? words.date(input.judgingOn) : '',
    judged: input.judged ?? false,
    improvement: meanings.filter((meaning) => meaning === 'improvement').length,
    concern: meanings.filter((meaning) => meaning === 'concern').length,
    hollow: meanings.filter((meaning) => meaning === 'notMature').length,
    changes: (input.changes ?? []).map((change) => `${change.label}, ${words.date(change.on)}`),
  })
}
