import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JudgedVerdict, Verdict, VerdictInput } from '../src/index.ts'
import { judgeWith, StatisticsError } from '../src/index.ts'

const judge = (input: VerdictInput) => judgeWith('verdict-v1', input)

// Whole numbers of up to seven digits: shifts and powers of two are then exact, and ties with a limit rare.
const whole = fc.integer({ min: -1_000_000, max: 1_000_000 })
const series = fc.record({
  direction: fc.constantFrom('increase' as const, 'decrease' as const),
  target: fc.option(whole, { nil: null }),
  seasonPeriod: fc.constant(null),
  baseline: fc.array(whole, { minLength: 8, maxLength: 30 }),
  followup: fc.array(whole, { minLength: 6, maxLength: 30 }),
  later: fc.array(whole, { minLength: 0, maxLength: 20 }),
})

/** Judges the input with every value mapped. */
function judgeMapped(
  input: VerdictInput,
  map: (value: number) => number,
  direction = input.direction,
): Verdict {
  return judge({
    ...input,
    direction,
    target: input.target === null ? null : map(input.target),
    baseline: input.baseline.map(map),
    followup: input.followup.map(map),
    later: input.later?.map(map),
  })
}

function judged(verdict: Verdict): JudgedVerdict {
  if (verdict.verdict === 'insufficient_data') throw new Error(`too little data: ${verdict.reason}`)
  return verdict
}

/** What a reader is told; the numbers behind it may change with the unit. */
function answers(verdict: Verdict) {
  const v = judged(verdict)
  return {
    verdict: v.verdict,
    signals: v.signals,
    sustained: [v.sustainedGood, v.sustainedBad],
    late: v.lateStepIndex,
    overwhelming: v.overwhelming,
    met: v.targetMetOnAverage,
    assurance: v.assurance,
    sustain: v.sustain?.verdict,
  }
}

function everyNumberIsFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(everyNumberIsFinite)
}

describe('laws of the verdict', () => {
  test('turned upside down, with the other direction, it says the same', () => {
    fc.assert(
      fc.property(series, (input) => {
        const mirrored = input.direction === 'increase' ? 'decrease' : 'increase'
        const flipped = judgeMapped(input, (value) => -value, mirrored)
        expect(answers(flipped)).toEqual(answers(judge(input)))
        expect(judged(flipped).diff).toBeCloseTo(-judged(judge(input)).diff, 6)
      }),
    )
  })

  test('another unit (times a power of two) changes no answer and scales the numbers', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -20, max: 20 }), (input, power) => {
        const factor = 2 ** power
        const scaledVerdict = judgeMapped(input, (value) => value * factor)
        expect(answers(scaledVerdict)).toEqual(answers(judge(input)))
        expect(judged(scaledVerdict).baselineMean).toBe(judged(judge(input)).baselineMean * factor)
      }),
    )
  })

  test('the same constant added to everything changes no answer', () => {
    fc.assert(
      fc.property(series, whole, (input, shift) => {
        const shifted = judgeMapped(input, (value) => value + shift)
        expect(answers(shifted)).toEqual(answers(judge(input)))
        expect(judged(shifted).diff).toBeCloseTo(judged(judge(input)).diff, 6)
      }),
    )
  })

  test('the same input gives the same answer, and the input is left alone', () => {
    fc.assert(
      fc.property(series, (input) => {
        const copy = structuredClone(input)
        expect(judge(input)).toEqual(judge(copy))
        expect(input).toEqual(copy)
      }),
    )
  })

  test('consecutive positions, wherever they begin, change nothing', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -5000, max: 5000 }), (input, from) => {
        const count = (length: number, start: number) => Array.from({ length }, (_, i) => start + i)
        const { baseline, followup, later } = input
        const positions = {
          baseline: count(baseline.length, from),
          followup: count(followup.length, from + baseline.length),
          later: count(later.length, from + baseline.length + followup.length),
        }
        expect(judge({ ...input, positions })).toEqual(judge(input))
      }),
    )
  })

  test('any finite numbers get finite answers or a typed refusal', () => {
    const extreme = fc.constantFrom(
      0,
      -0,
      1,
      5e-324,
      -5e-324,
      1e-160,
      1e-300,
      1e150,
      1e300,
      -1e300,
      Number.MAX_VALUE,
    )
    const any = fc.oneof(extreme, fc.double({ noNaN: true, noDefaultInfinity: true }))
    const values = (min: number) => fc.array(any, { minLength: min, maxLength: 26 })
    const input = fc.record({
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
      target: fc.option(any, { nil: null }),
      seasonPeriod: fc.constantFrom(null, 2, 3),
      baseline: values(0),
      followup: values(0),
      later: values(0),
    })
    fc.assert(
      fc.property(input, (wild) => {
        try {
          expect(everyNumberIsFinite(judge(wild))).toBe(true)
        } catch (error) {
          if (!(error instanceof StatisticsError)) throw error
          expect(error.code).toBe('out_of_range')
        }
      }),
      { numRuns: 300 },
    )
  })

  test.each([1e300, 1e-300, 1e-310])('a clear step is seen in units of %s', (unit) => {
    const verdict = judged(
      judge({
        direction: 'decrease',
        target: 6 * unit,
        seasonPeriod: null,
        baseline: [9, 11, 10, 9, 11, 10, 9, 11, 10, 9, 11, 10].map((v) => v * unit),
        followup: [5, 4, 5, 6, 5, 4, 5, 6, 5, 4, 5, 6].map((v) => v * unit),
      }),
    )
    expect(verdict.verdict).toBe('improved_target_met')
    expect(verdict.diff / unit).toBeCloseTo(-5, 6)
    expect(verdict.diffHi / unit).toBeLessThan(-4)
    expect(verdict.diffHi / unit).toBeGreaterThan(-5)
  })
})
