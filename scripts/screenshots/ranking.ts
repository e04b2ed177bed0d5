import type { Estimates, Ranked, ScoringMethod } from '@ratchet/contract'
import { improvements, me } from './fixtures.ts'

const method: ScoringMethod = {
  version: 2,
  kind: 'value_effort_risk',
  settings: {
    weights: { value: 1, effort: 1, risk: 0.5, urgency: 1 },
    rates: [
      { unit: 'points', points: 1 },
      { unit: 'hours a month', points: 0.5 },
    ],
    fullValuePoints: 10,
  },
  reason: 'An hour of a student is worth half a point.',
  setBy: { id: me.id, name: me.name },
  setAt: '2026-05-04T09:00:00.000Z',
}

const ranges = [
  [8, 13, 1, 2],
  [7, 12, 1, 2],
  [5, 8, 3, 6],
  [3, 5, 2, 5],
  [2, 3, 8, 13],
] as const

const estimatesOf = (index: number): Estimates => {
  const [low, high, lowDays, highDays] = ranges[index] ?? [1, 2, 1, 2]
  return {
    value: { low, high, unit: 'points', whose: 'students in exam weeks' },
    effort: { lowDays, highDays },
    risk: { likelihood: 2, impact: 3, note: '' },
    urgency: 3,
    confidencePercent: 80,
    source: null,
  }
}

const open = improvements.filter(({ status }) => ['idea', 'accepted', 'step_2', 'step_4'].includes(status))
const inOrder = open.slice(0, ranges.length).map((one, index) => ({ ...one, estimates: estimatesOf(index) }))

/** The ranking as the API would answer it: five in order, two of them alike, one placed by hand. */
export const ranking = {
  method,
  ranked: inOrder.map(({ id }, index): Ranked => {
    const [low, high, lowDays, highDays] = ranges[index] ?? [1, 2, 1, 2]
    const score = { low: (0.7 * low) / highDays, middle: 0, high: (0.88 * high) / lowDays }
    return {
      rank: index + 1,
      improvementId: id,
      score: { ...score, middle: (score.low + score.high) / 2 },
      parts: [
        { name: 'value', low, high },
        { name: 'confidence', low: 0.8, high: 1 },
        { name: 'risk', low: 0.88, high: 0.88 },
        { name: 'effort', low: lowDays, high: highDays },
      ],
      likeNext: index === 0,
      byHand:
        index === 2
          ? { reason: 'promised to the dean', by: { id: me.id, name: me.name }, scoredRank: 4 }
          : null,
    }
  }),
  total: inOrder.length,
  unranked: open.slice(ranges.length).map(({ id }) => ({ improvementId: id, missing: ['value', 'effort'] })),
  unrankedTotal: Math.max(0, open.length - ranges.length),
  improvements: [...inOrder, ...open.slice(ranges.length)],
}
