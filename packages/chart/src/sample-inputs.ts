import fc from 'fast-check'
import type { ChartInput, ChartPoint, PointPhase } from './input.ts'

const weekMs = 7 * 86_400_000
const monday = (week: number) => new Date(Date.UTC(2025, 8, 29) + week * weekMs).toISOString().slice(0, 10)

const scales = [1, 0.0001, 1e9, -1, 40]

/** Series of any length with gaps, signals, awkward texts and extreme values, for property tests. */
export const chartInput: fc.Arbitrary<ChartInput> = fc
  .record({
    values: fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { maxLength: 80 }),
    scale: fc.constantFrom(...scales),
    offset: fc.constantFrom(0, 0, 5, 1000),
    split: fc.double({ min: 0.2, max: 0.9, noNaN: true }),
    gaps: fc.integer({ min: 0, max: 3 }),
    direction: fc.constantFrom('increase' as const, 'decrease' as const),
    unit: fc.constantFrom('', 'h', '%', 'tickets', 'share'),
    target: fc.option(fc.double({ min: -1, max: 4, noNaN: true })),
    label: fc.constantFrom(
      'at most 24 a week (−70 %)',
      '<b>&"\'</b>',
      'ein sehr langes Ziel in vielen Worten, die nicht passen',
    ),
    change: fc.boolean(),
    judged: fc.boolean(),
  })
  .map((made) => {
    const at = (value: number) => (value + made.offset) * made.scale
    const goLive = Math.floor(made.values.length * made.split)
    const points: ChartPoint[] = made.values.map((value, index) => {
      const phase: PointPhase = index < goLive ? 'baseline' : index < goLive + 2 ? 'settling' : 'followup'
      const week = index + (index > 5 ? made.gaps : 0)
      return {
        periodStart: monday(week),
        value: at(value),
        phase,
        ...(value > 2.8 ? { signal: { side: 'bad' as const, rules: ['outside'] }, note: 'exam week' } : {}),
        ...(value < 0.2 ? { signal: { side: 'good' as const, rules: ['shift'] } } : {}),
        ...(index === made.values.length - 1 ? { mature: false } : {}),
      }
    })
    const last = made.values.length + made.gaps
    const limits = (from: number, to: number, centre: number) => ({
      from: monday(from),
      to: monday(to),
      centre: at(centre),
      lower: Math.min(at(centre - 1.1), at(centre + 1.1)),
      upper: Math.max(at(centre - 1.1), at(centre + 1.1)),
    })
    const baseline = limits(0, Math.max(0, goLive - 1), 1.5)
    return {
      title: 'Tickets <a week>',
      unit: made.unit,
      direction: made.direction,
      period: 'week',
      locale: 'en-GB',
      points,
      segments: points.length > 4 ? [baseline, limits(goLive + 2, Math.max(goLive + 2, last), 1.2)] : [],
      ...(points.length > 4
        ? {
            baselineCarried: {
              lower: baseline.lower,
              upper: baseline.upper,
              from: monday(goLive),
              to: monday(last),
            },
          }
        : {}),
      ...(made.target === null ? {} : { target: { value: at(made.target), label: made.label } }),
      goLiveOn: monday(goLive),
      judgingOn: monday(last + 1),
      judged: made.judged,
      changes: made.change
        ? [{ on: monday(goLive + 3), label: 'another change: hall access points replaced' }]
        : [],
    }
  })
