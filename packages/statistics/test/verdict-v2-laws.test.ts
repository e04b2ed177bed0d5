import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JudgedVerdictV2, VerdictInput, VerdictV2 } from '../src/index.ts'
import { interimReading, judgeV2, judgeWith, StatisticsError, toFixtureResultV2 } from '../src/index.ts'

const whole = fc.integer({ min: -1_000_000, max: 1_000_000 })
const series = fc.record({
  direction: fc.constantFrom('increase' as const, 'decrease' as const),
  target: fc.option(whole, { nil: null }),
  seasonPeriod: fc.constantFrom(null, null, 2, 4),
  baseline: fc.array(whole, { minLength: 8, maxLength: 30 }),
  followup: fc.array(whole, { minLength: 6, maxLength: 30 }),
})
const runs = { numRuns: 60 }

function judgeMapped(input: VerdictInput, map: (value: number) => number, direction = input.direction) {
  return judgeV2({
    ...input,
    direction,
    target: input.target === null ? null : map(input.target),
    baseline: input.baseline.map(map),
    followup: input.followup.map(map),
  })
}

function judged(verdict: VerdictV2): JudgedVerdictV2 {
  if (verdict.verdict === 'insufficient_data') throw new Error(`too little data: ${verdict.reason}`)
  return verdict
}

/** What a reader is told; the numbers behind it may change with the unit. */
function answers(verdict: VerdictV2) {
  const v = judged(verdict)
  return {
    verdict: v.verdict,
    signals: v.signals,
    late: v.lateStepIndex,
    guard: v.baselineAlreadyImproving,
    confirmed: v.evidence.confirmed,
    met: v.targetMetOnAverage,
    clipped: [v.evidence.clippedBaselineIdx, v.evidence.clippedFollowupIdx],
    interim: interimReading(v),
  }
}

function close(a: number | null, b: number | null, digits = 5) {
  if (a === null || b === null) expect(a).toBe(b)
  else expect(a).toBeCloseTo(b, digits)
}

function everyNumberIsFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(everyNumberIsFinite)
}

describe('laws of verdict v2', () => {
  test('turned upside down, with the other direction, it says the same', () => {
    fc.assert(
      fc.property(series, (input) => {
        const mirrored = input.direction === 'increase' ? 'decrease' : 'increase'
        const plain = judged(judgeV2(input))
        const flipped = judged(judgeMapped(input, (value) => -value, mirrored))
        expect(answers(flipped)).toEqual(answers(plain))
        expect(flipped.diff).toBeCloseTo(-plain.diff, 4)
        expect(flipped.diffLo).toBeCloseTo(-plain.diffHi, 4)
        close(flipped.evidence.log10Good, plain.evidence.log10Good)
      }),
      runs,
    )
  })

  test('the other direction swaps the sides of the evidence', () => {
    fc.assert(
      fc.property(series, (input) => {
        const other = input.direction === 'increase' ? 'decrease' : 'increase'
        const [a, b] = [judged(judgeV2(input)), judged(judgeV2({ ...input, direction: other }))]
        close(a.evidence.log10Good, b.evidence.log10Bad)
        close(a.evidence.log10Bad, b.evidence.log10Good)
        expect(a.sustainedGood).toBe(b.sustainedBad)
      }),
      runs,
    )
  })

  test('another unit (times a power of two) changes no answer and scales the numbers', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -20, max: 20 }), (input, power) => {
        const factor = 2 ** power
        const [plain, other] = [judged(judgeV2(input)), judged(judgeMapped(input, (v) => v * factor))]
        expect(answers(other)).toEqual(answers(plain))
        close(other.evidence.log10Used, plain.evidence.log10Used, 10)
        expect(other.diff / factor).toBeCloseTo(plain.diff, 5)
        expect(other.evidence.meanDifference).toBe(plain.evidence.meanDifference * factor)
      }),
      runs,
    )
  })

  test('the same constant added to everything changes no answer', () => {
    fc.assert(
      fc.property(series, whole, (input, shift) => {
        const [plain, moved] = [judged(judgeV2(input)), judged(judgeMapped(input, (v) => v + shift))]
        expect(answers(moved)).toEqual(answers(plain))
        close(moved.evidence.log10Used, plain.evidence.log10Used)
        expect(moved.diff).toBeCloseTo(plain.diff, 3)
      }),
      runs,
    )
  })

  test('the same input gives the same answer, under its own version, and the input is left alone', () => {
    fc.assert(
      fc.property(series, (input) => {
        const copy = structuredClone(input)
        const verdict = judgeV2(input)
        expect(verdict).toEqual(judgeV2(copy))
        expect(judgeWith('verdict-v2', input)).toEqual(verdict)
        expect(verdict.engineVersion).toBe('verdict-v2')
        expect(input).toEqual(copy)
      }),
      runs,
    )
  })

  test('consecutive positions, wherever they begin, change nothing', () => {
    const plainSeries = series.map((input) => ({ ...input, seasonPeriod: null }))
    fc.assert(
      fc.property(plainSeries, fc.integer({ min: -5000, max: 5000 }), (input, start) => {
        const count = (length: number, from: number) => Array.from({ length }, (_, i) => from + i)
        const { baseline, followup } = input
        const positions = {
          baseline: count(baseline.length, start),
          followup: count(followup.length, start + baseline.length),
        }
        expect(answers(judgeV2({ ...input, positions }))).toEqual(answers(judgeV2(input)))
      }),
      runs,
    )
  })

  test('any finite numbers get finite answers or a typed refusal', () => {
    const extreme = fc.constantFrom(0, -0, 1, 5e-324, 1e-160, 1e-300, 1e150, 1e300, -1e300, Number.MAX_VALUE)
    const any = fc.oneof(extreme, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(3, 4))
    const values = fc.array(any, { minLength: 0, maxLength: 26 })
    const input = fc.record({
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
      target: fc.option(any, { nil: null }),
      seasonPeriod: fc.constantFrom(null, 2, 3, 4),
      baseline: values,
      followup: values,
      later: values,
    })
    fc.assert(
      fc.property(input, (wild) => {
        try {
          const verdict = judgeV2(wild)
          expect(everyNumberIsFinite(verdict)).toBe(true)
          expect(everyNumberIsFinite(toFixtureResultV2(verdict))).toBe(true)
        } catch (error) {
          if (!(error instanceof StatisticsError)) throw error
          expect(error.code).toBe('out_of_range')
        }
      }),
      { numRuns: 200 },
    )
  })
})
