import type { ChartMessages } from '../catalogue/chart.ts'

export const chart: ChartMessages = {
  mean: (value) => `mean ${value}`,
  upperLimit: (value) => `upper limit ${value}`,
  lowerLimit: (value) => `lower limit ${value}`,
  baselineUpperLimit: 'baseline’s upper limit',
  baselineLowerLimit: 'baseline’s lower limit',
  baseline: 'Baseline',
  baselineOf: (count, period) => `Baseline, ${count} ${period}${count === 1 ? '' : 's'}`,
  settlingIn: 'settling in',
  otherChange: 'other change',
  noData: 'no data',
  noPoints: 'No measurements yet',
  goLive: 'Go-live',
  judgingDate: 'Judging date',
  judged: 'Judged',
  target: 'Target',
  lowerIsBetter: 'lower is better',
  higherIsBetter: 'higher is better',
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
    between: 'between baseline and follow-up',
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
  point: (t) =>
    `${t.date}: ${t.value}, ${t.phase === 'settling' ? 'settling in' : `${chart.phase[t.phase]}, ${chart.meaning[t.meaning]}`}${
      t.rules ? ` (${t.rules})` : ''
    }${t.excludedReason ? `, ${t.excludedReason}` : ''}`,
  description: (t) => {
    if (t.pointCount === 0) return `${t.title}: no measurements yet.`
    const parts = [
      `Process behaviour chart of ${t.title}, ${t.points} ${t.period}${t.pointCount === 1 ? '' : 's'} from ${t.from} to ${t.until}${
        t.neutral ? '' : t.lowerIsBetter ? '; lower is better' : '; higher is better'
      }.`,
      ...t.segments.map((s) => `${s.label}: mean ${s.centre}, limits ${s.lower} to ${s.upper}.`),
    ]
    if (t.target) parts.push(`Target: ${t.target}.`)
    if (t.goLive) parts.push(`Go-live on ${t.goLive}.`)
    if (t.judging) parts.push(`${t.judged ? 'Judged on' : 'To be judged on'} ${t.judging}.`)
    parts.push(
      `${t.improvement} ${t.improvement === 1 ? 'point signals' : 'points signal'} improvement, ${t.concern} ${t.concern === 1 ? 'signals' : 'signal'} concern.`,
    )
    if (t.hollow)
      parts.push(`${t.hollow} ${t.hollow === 1 ? 'point is' : 'points are'} hollow: not mature yet.`)
    if (t.changes.length > 0) parts.push(`Other changes: ${t.changes.join('; ')}.`)
    return parts.join(' ')
  },
}
