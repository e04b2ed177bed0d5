import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySignal, controlChart, flag, markSeries, XmrStream, xmrChart, xmrLimits } from '../src/index.ts'
import { outsideSides, shiftSides, trendSides, twoOfThreeSides } from '../src/run-rules.ts'

const small = fc.integer({ min: 0, max: 12 })
const real = fc.double({ min: -100, max: 100, noNaN: true })
// A slow wave under the noise, so that runs and trends really happen.
const wave = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 9, maxLength: 60 })
  .map((noise) => noise.map((value, i) => 3 * Math.sin(i / 5) + value))
const series = fc.oneof(
  fc.array(small, { minLength: 2, maxLength: 60 }),
  fc.array(real, { minLength: 2 }),
  wave,
)

const sideOf = (bits: number, high: number, low: number) => (bits & high ? 1 : bits & low ? -1 : 0)

describe('laws of the charts', () => {
  test('bits of one pass say what the rules say one by one', () => {
    fc.assert(
      fc.property(series, (values) => {
        const { flags, phases } = xmrChart(values)
        const lines = phases[0]!
        const sides = (high: number, low: number) => Array.from(flags, (bits) => sideOf(bits, high, low))
        expect(sides(flag.outsideHigh, flag.outsideLow)).toEqual(outsideSides(values, lines))
        expect(sides(flag.shiftHigh, flag.shiftLow)).toEqual(shiftSides(values, lines))
        // A peak belongs to the rise and to the fall; the rule by itself names the later one only.
        const trends = trendSides(values)
        const atTurn = (i: number) => (flags[i]! & flag.trendHigh) !== 0 && (flags[i]! & flag.trendLow) !== 0
        expect(sides(flag.trendHigh, flag.trendLow).map((side, i) => (atTurn(i) ? trends[i] : side))).toEqual(
          trends,
        )
        expect(sides(flag.twoOfThreeHigh, flag.twoOfThreeLow)).toEqual(twoOfThreeSides(values, lines))
      }),
      { numRuns: 500 },
    )
  })

  test('the door for thousands of series gives the same limits and bits', () => {
    fc.assert(
      fc.property(series, (values) => {
        const flags = new Uint16Array(values.length)
        const limits = markSeries(Float64Array.from(values), flags)
        const chart = xmrChart(values)
        expect(limits).toEqual({
          mean: chart.phases[0]!.mean,
          lower: chart.phases[0]!.lower,
          upper: chart.phases[0]!.upper,
        })
        expect(flags).toEqual(chart.flags)
        expect(xmrLimits(values)).toMatchObject(limits!)
      }),
    )
  })

  test('a stream with frozen limits agrees with the chart, point by point', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 2, max: 12 }), fc.boolean(), (values, freezeAfter, screen) => {
        const stream = new XmrStream({ freezeAfter, screen })
        const seen = new Set<number>()
        for (const [i, value] of values.entries()) {
          const step = stream.push(value)
          for (const index of step.newSignals) {
            expect(seen.has(index)).toBe(false)
            seen.add(index)
          }
          if (!step.frozen) continue
          const chart = xmrChart(values.slice(0, i + 1), { fixAfter: freezeAfter, screen })
          expect(step.flags).toBe(chart.flags[i])
          expect(closeTo(step.limits!.upper, chart.phases[0]!.upper)).toBe(true)
          const flagged = Array.from(chart.flags.keys()).filter((k) => chart.flags[k]! & anySignal)
          expect([...seen].sort((a, b) => a - b)).toEqual(flagged)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a stream with growing limits agrees about limits and the newest point', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(real, { minLength: 2 }), wave), fc.boolean(), (values, screen) => {
        const stream = new XmrStream({ freezeAfter: null, screen })
        for (const [i, value] of values.entries()) {
          const step = stream.push(value)
          if (i === 0) {
            expect(step).toMatchObject({ index: 0, limits: null, flags: 0 })
            continue
          }
          const chart = xmrChart(values.slice(0, i + 1), { screen })
          expect(closeTo(step.limits!.lower, chart.phases[0]!.lower)).toBe(true)
          // On a limit itself the last digit decides, and the two add in a different order.
          if (!onALine(values.slice(0, i + 1), chart.phases[0]!)) expect(step.flags).toBe(chart.flags[i])
        }
      }),
    )
  })

  test('a million points are read in a moment, and a stream keeps its pace', () => {
    const values = Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 101)
    const { phases, flags } = xmrChart(values)
    expect(phases[0]).toMatchObject({ end: 999_999, trial: false })
    expect(flags).toHaveLength(1_000_000)
    expect(controlChart({ kind: 'c', values }).phases[0]?.runs.observed).toBe(1_000_000)
    const stream = new XmrStream({ freezeAfter: 20 })
    for (const value of values.slice(0, 200_000)) stream.push(value)
    expect(stream.push(50).index).toBe(200_000)
  }, 20_000)

  test('a value that is refused leaves the stream as it was', () => {
    const stream = new XmrStream({ freezeAfter: null })
    stream.push(1)
    expect(() => stream.push(Number.NaN)).toThrow('value[0] is NaN')
    expect(stream.push(3)).toMatchObject({ index: 1, limits: { mean: 2 } })
  })
})

function closeTo(got: number, want: number): boolean {
  return Math.abs(got - want) <= 1e-9 * Math.max(1, Math.abs(want))
}

function onALine(values: readonly number[], lines: { mean: number; lower: number; upper: number }): boolean {
  const third = (lines.upper - lines.mean) / 3
  const all = [lines.mean, lines.lower, lines.upper, lines.mean + 2 * third, lines.mean - 2 * third]
  return values.slice(-8).some((value) => all.some((line) => closeTo(value, line)))
}
