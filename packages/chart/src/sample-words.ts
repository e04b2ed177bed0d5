import type { ChartWords } from './words.ts'

/** Plain English words for this package's own tests; the product takes them from the wording package. */
export const sampleWords: ChartWords = {
  mean: (value) => `mean ${value}`,
  upperLimit: (value) => `upper limit ${value}`,
  lowerLimit: (value) => `lower limit ${value}`,
  baselineUpperLimit: 'baseline’s upper limit',
  baselineLowerLimit: 'baseline’s lower limit',
  baseline: 'Baseline',
  baselineOf: (count, period) => `Baseline, ${count} ${period}s`,
  settlingIn: 'settling in',
  otherChange: 'other change',
  noData: 'no data',
  noPoints: 'No measurements yet',
  goLive: 'Go-live',
  judgingDate: 'Judging date',
  judged: 'Judged',
  target: 'Target',
  lowerIsBetter: 'fewer is better',
  higherIsBetter: 'more is better',
  meaning: {
    common: 'common cause',
    improvement: 'improvement signal',
    concern: 'concern signal',
    settling: 'settling in',
    notMature: 'not mature yet',
    excluded: 'left out',
  },
  legendMean: 'mean',
  legendLimits: 'limits',
  legendCarried: 'baseline limit carried on',
  phase: {
    before: 'before the baseline',
    baseline: 'baseline',
    between: 'between',
    settling: 'settling in',
    followup: 'follow-up',
    later: 'later',
  },
  columns: {
    date: 'Period from',
    value: 'Value',
    phase: 'Phase',
    signal: 'Signal',
    rules: 'Rules',
    note: 'Note',
  },
  point: (t) => `${t.date}: ${t.value}, ${t.phase}, ${t.meaning}${t.rules ? ` (${t.rules})` : ''}`,
  description: (t) => `${t.title}, ${t.points} points, ${t.improvement} improvement, ${t.concern} concern`,
  value: (value, unit, spread) => {
    const decimals = spread > 0 ? Math.max(0, Math.min(8, 1 - Math.floor(Math.log10(spread)))) : 3
    return `${Number(value.toFixed(decimals))}${unit ? `\u00a0${unit}` : ''}`
  },
  date: (on) => on,
  shortDate: (on) => on.slice(5),
  rule: (code) => code,
  list: (items) => items.join(', '),
}
