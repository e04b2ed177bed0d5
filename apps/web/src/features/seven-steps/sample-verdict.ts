import type { TargetVerdict } from '@ratchet/contract'

/** One judged target for tests: the first response of the chapter's service desk. */
export const judgedTarget: TargetVerdict = {
  metricId: 'a',
  metricName: 'First response',
  unit: 'h',
  direction: 'decrease',
  period: 'week',
  code: 'improved_target_met',
  engineVersion: 'v1',
  baselineCount: 16,
  followupCount: 12,
  followupPlanned: 12,
  pointsShort: null,
  enoughOn: null,
  baseline: { lower: 5.9, mean: 8, upper: 10.1 },
  current: { lower: 0.6, mean: 0.75, upper: 0.9 },
  difference: { value: -7.25, low: -7.5, high: -6.96, level: 0.95 },
  smallestDetectable: 0.8,
  lateStepPeriods: null,
  assurance: null,
  signals: [],
  warnings: [],
  targetId: 't',
  label: 'met',
  targetValue: 1,
  gapClosed: 1.04,
}
