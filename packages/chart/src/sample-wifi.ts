import type { ChartInput, ChartPoint } from './input.ts'

const startMs = Date.UTC(2025, 8, 29)
const monday = (week: number) => new Date(startMs + week * 7 * 86_400_000).toISOString().slice(0, 10)
const before = [78, 72, 84, 70, 79, 86, 75, 68, 82, 73, 80, 76, null, null, 74, 88, 119, 76]
const after = [33, 29, 31, 26, 30, 25, 29, 27, 31, 25, 28, 23, 27, 25]

/** A worked example for tests: tickets fall from 80 to 28 a week, two closed weeks, one exam week, target 24. */
export const wifi: ChartInput = {
  title: 'Wi-Fi tickets a week',
  unit: 'tickets',
  direction: 'decrease',
  period: 'week',
  locale: 'en-GB',
  points: [
    ...before.flatMap((value, week): ChartPoint[] =>
      value === null
        ? []
        : [
            {
              periodStart: monday(week),
              value,
              phase: 'baseline',
              ...(value === 119 ? { signal: { side: 'bad', rules: ['outside'] }, note: 'exam week' } : {}),
            },
          ],
    ),
    { periodStart: monday(18), value: 61, phase: 'settling' },
    { periodStart: monday(19), value: 44, phase: 'settling' },
    ...after.map(
      (value, index): ChartPoint => ({
        periodStart: monday(20 + index),
        value,
        phase: index < 12 ? 'followup' : 'later',
        signal: { side: 'good', rules: ['outside', 'shift'] },
        ...(index === after.length - 1 ? { mature: false } : {}),
      }),
    ),
  ],
  segments: [
    { from: monday(0), to: monday(17), centre: 80, lower: 52, upper: 108 },
    { from: monday(20), to: monday(33), centre: 28, lower: 17, upper: 39 },
  ],
  baselineCarried: { lower: 52, upper: 108, from: monday(18), to: monday(33) },
  target: { value: 24, label: 'at most 24 a week (−70 %)' },
  goLiveOn: monday(18),
  judgingOn: monday(32),
  judged: true,
  changes: [{ on: '2026-03-23', label: 'another change: hall access points replaced' }],
}
