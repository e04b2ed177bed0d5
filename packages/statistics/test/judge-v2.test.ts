import { describe, expect, test } from 'vitest'
import type { JudgedVerdictV2, VerdictInput } from '../src/index.ts'
import {
  ENGINE_VERSION,
  interimReading,
  judge,
  judgeV2,
  judgeWith,
  StatisticsError,
  toFixtureResultV2,
  verdictJson,
} from '../src/index.ts'

const wobble = [0, 2, -1, 1, -2, 1, 0, -1, 2, -2, 1, -1]
const around = (centre: number, length: number) =>
  Array.from({ length }, (_, i) => centre + wobble[i % wobble.length]!)
const plain: VerdictInput = {
  direction: 'decrease',
  target: null,
  seasonPeriod: null,
  baseline: around(20, 12),
  followup: around(20, 12),
}

function judged(input: VerdictInput): JudgedVerdictV2 {
  const verdict = judgeV2(input)
  if (verdict.verdict === 'insufficient_data') throw new Error(verdict.reason)
  return verdict
}

describe('verdict v2', () => {
  test('is what `judge` and new contracts use; the first engine stays callable', () => {
    expect(judge(plain)).toEqual(judgeV2(plain))
    expect(ENGINE_VERSION).toBe('verdict-v2')
    expect(judgeWith('verdict-v1', plain).engineVersion).toBe('verdict-v1')
  })

  test('a clear step is confirmed, and split by the target', () => {
    const followup = around(14, 12)
    const code = (target: number | null) => judged({ ...plain, followup, target }).verdict
    expect(code(null)).toBe('improved_no_target')
    expect(code(14)).toBe('improved_target_met')
    expect(code(13)).toBe('improved_short_of_target')
    const verdict = judged({ ...plain, followup })
    expect(verdict).toMatchObject({ provisional: false, lateStepIndex: null, evidence: { confirmed: true } })
    expect(verdict.diff).toBeCloseTo(-6, 0)
    expect(verdict.diffHi).toBeLessThan(-4)
    expect(interimReading(verdict)).toBe('confirmed')
  })

  test('the same numbers the other way round are worse', () => {
    const verdict = judged({ ...plain, followup: around(26, 12) })
    expect(verdict.verdict).toBe('worse')
    expect(interimReading(verdict)).toBe('confirmed')
  })

  test('weak evidence is a claim on the judging date, and only promising before it', () => {
    const better = judged({ ...plain, followup: around(18.4, 12) })
    expect(better.verdict).toBe('improved_no_target')
    expect(better.evidence.log10Used).toBeGreaterThan(Math.log10(3.5))
    expect(better.evidence).toMatchObject({ confirmed: false })
    expect(interimReading(better)).toBe('promising_wait')
    const worse = judged({ ...plain, direction: 'increase', followup: around(18.4, 12) })
    expect(worse.verdict).toBe('worse')
    expect(interimReading(worse)).toBe('worrying_wait')
  })

  test('no change and too little data say nothing before the date', () => {
    expect(interimReading(judgeV2(plain))).toBe('nothing_yet')
    expect(interimReading(judgeV2({ ...plain, followup: [1, 2] }))).toBe('nothing_yet')
  })

  test('a gain that is gone at the end is no claim, however strong the evidence', () => {
    const followup = [...around(12, 12), ...around(20, 6)]
    const verdict = judged({ ...plain, followup })
    expect(verdict.evidence.log10Good).toBeGreaterThan(0)
    expect(['no_signal', 'unstable']).toContain(verdict.verdict)
    expect(verdict.evidence.confirmed).toBe(false)
  })

  test('a step some periods after go-live is found where it is', () => {
    const followup = [...around(20, 9), ...around(12, 8)]
    const verdict = judged({ ...plain, baseline: around(20, 24), followup, target: 13 })
    expect(verdict).toMatchObject({ verdict: 'improved_target_met', lateStepIndex: 9 })
    expect(verdict.currentMean).toBeCloseTo(12, 0)
    expect(verdict.evidence.log10Good).toBeLessThan(Math.log10(3.5))
  })

  test('a late step for the worse is worse', () => {
    const followup = [...around(20, 12), ...around(28, 8)]
    const verdict = judged({ ...plain, baseline: around(20, 12), followup })
    expect(verdict).toMatchObject({ verdict: 'worse', lateStepIndex: 12, interval: { level: 0.99 } })
  })

  test('a baseline that fell just as fast already was improving already', () => {
    const line = Array.from({ length: 36 }, (_, i) => 100 - 2 * i + wobble[i % 12]!)
    const verdict = judged({ ...plain, baseline: line.slice(0, 24), followup: line.slice(24) })
    expect(verdict).toMatchObject({ verdict: 'already_improving', baselineAlreadyImproving: true })
    expect(verdict.baselineSenSlope).toBeCloseTo(-2, 0)
    expect(verdict.evidence.log10Good).toBeGreaterThan(verdict.evidence.log10Used!)
  })

  test.each([
    ['a step far beyond the line of the baseline', 1, 12, 1],
    ['a step that the line alone would make clearer', 1, 12, 0.1],
    ['a step that the line leaves enough of', 0.4, 4, 0.1],
  ])('%s is improved, by the smaller of both evidences', (_, slope, step, noise) => {
    const line = Array.from({ length: 36 }, (_, i) => 100 - slope * i + noise * wobble[i % 12]!)
    const followup = line.slice(24).map((value) => value - step)
    const verdict = judged({ ...plain, baseline: line.slice(0, 24), followup })
    expect(verdict).toMatchObject({ verdict: 'improved_no_target', baselineAlreadyImproving: true })
    expect(verdict.evidence.log10Used).toBeLessThanOrEqual(verdict.evidence.log10Good!)
    // Beside the line only the step is left; without it the drift is in the difference, too.
    const besideLine = verdict.evidence.log10Used !== verdict.evidence.log10Good
    expect(besideLine).toBe(slope === 0.4)
    if (besideLine) expect(verdict.diff).toBeCloseTo(-step, 0)
    else expect(verdict.diff).toBeLessThan(-step - 5)
  })

  test('current points without neighbours leave no current limits', () => {
    const positions = { baseline: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], followup: [12, 14, 16, 18, 20, 22] }
    const verdict = judged({ ...plain, followup: around(14, 6), positions, target: 15 })
    expect(verdict).toMatchObject({ currentLpl: null, currentUpl: null, assurance: null })
    expect(verdict.warnings.map(({ code }) => code)).toContain('current_limits_missing')
  })

  test('a perfect line through both phases is no step', () => {
    const line = Array.from({ length: 24 }, (_, i) => 100 - i)
    const verdict = judged({ ...plain, baseline: line.slice(0, 12), followup: line.slice(12) })
    expect(verdict.verdict).toBe('already_improving')
    expect(toFixtureResultV2(verdict)).toMatchObject({ baseline_trend_guard: true, confirmed: false })
  })

  test('swinging to both sides is unstable', () => {
    const followup = [...around(8, 8), ...around(34, 8)]
    expect(judged({ ...plain, followup: [...followup, 8, 8, 34, 8] }).verdict).toBe('unstable')
  })

  test.each([
    [0.1, 0.1, 'no_signal', false],
    [0.1, 0.3, 'worse', true],
    [0.3, 0.1, 'improved_no_target', true],
    [0, 0, 'no_signal', false],
  ])('without variation the sign decides: %d then %d is %s', (before, after, code, confirmed) => {
    const constant = (value: number) => Array.from({ length: 12 }, () => value)
    const verdict = judged({ ...plain, baseline: constant(before), followup: constant(after) })
    expect(verdict).toMatchObject({
      verdict: code,
      evidence: { log10Used: null, log10Good: null, confirmed },
    })
    expect([verdict.diffLo, verdict.diffHi]).toEqual([verdict.diff, verdict.diff])
  })

  test('short phases make it provisional, too short ones make none', () => {
    expect(judged({ ...plain, followup: around(14, 8) }).provisional).toBe(true)
    expect(judgeV2({ ...plain, baseline: around(20, 7) })).toMatchObject({ reason: 'too_few_baseline' })
    expect(judgeV2({ ...plain, followup: [14], later: [1] })).toMatchObject({
      reason: 'too_few_followup',
      sustain: { verdict: 'insufficient_data', nLater: 1 },
    })
    expect(judgeV2({ ...plain, seasonPeriod: 7 })).toMatchObject({ reason: 'season_needs_two_cycles' })
  })

  test('later points are asked whether the gain is still there', () => {
    const followup = around(14, 12)
    const sustain = (later: number[]) => judged({ ...plain, followup, later }).sustain?.verdict
    expect(sustain(around(14, 12))).toBe('gain_held')
    expect(sustain(around(20, 12))).toBe('gain_lost')
  })

  test('numbers at the edge of what doubles can square are judged like any others', () => {
    const small = judged({ ...plain, followup: around(14, 12) })
    const big = judged({
      ...plain,
      baseline: plain.baseline.map((value) => value * 2 ** 1000),
      followup: around(14, 12).map((value) => value * 2 ** 1000),
    })
    expect(big.evidence.log10Used).toBeCloseTo(small.evidence.log10Used!, 10)
    expect(big.diff / 2 ** 1000).toBeCloseTo(small.diff, 10)
    expect(big.evidence.meanDifference / 2 ** 1000).toBeCloseTo(small.evidence.meanDifference, 10)
  })

  test.each<[string, Partial<VerdictInput>, string]>([
    ['a value that is no number', { followup: [...around(14, 6), Number.NaN] }, 'not_finite'],
    ['an infinite value', { baseline: [...around(14, 9), Number.POSITIVE_INFINITY] }, 'not_finite'],
    ['a direction of no kind', { direction: 'up' as 'increase' }, 'bad_direction'],
    ['a target of no kind', { target: Number.NaN }, 'bad_target'],
    ['half a season', { seasonPeriod: 2.5 }, 'bad_season'],
    ['a season too long to be fitted', { seasonPeriod: 401 }, 'bad_season'],
    ['a series too long', { baseline: Array.from({ length: 4001 }, (_, i) => i) }, 'too_long'],
    ['positions that fall', { positions: { baseline: around(20, 12), followup: [] } }, 'bad_positions'],
  ])('refuses %s', (_, change, code) => {
    const refused = () => judgeV2({ ...plain, ...change })
    expect(refused).toThrow(StatisticsError)
    expect(refused).toThrow(expect.objectContaining({ code }))
  })
})

describe('reading a verdict before its date, and writing it down', () => {
  const step = around(14, 12)

  test('the first engine never confirms', () => {
    const early = judgeWith('verdict-v1', { ...plain, followup: step })
    expect(early.verdict).toBe('improved_no_target')
    expect(interimReading(early)).toBe('promising_wait')
    expect(interimReading(judgeWith('verdict-v1', { ...plain, direction: 'increase', followup: step }))).toBe(
      'worrying_wait',
    )
    expect(interimReading(judgeWith('verdict-v1', plain))).toBe('nothing_yet')
    expect(interimReading(judgeV2({ ...plain, baseline: [] }))).toBe('nothing_yet')
  })

  test('each engine writes the keys of its own cases', () => {
    const input = { ...plain, followup: step }
    expect(verdictJson(judgeWith('verdict-v1', input))).toHaveProperty('overwhelming')
    expect(verdictJson(judgeV2(input))).toMatchObject({ confirmed: true, engine_version: 'verdict-v2' })
    expect(verdictJson(judgeV2({ ...plain, baseline: [] }))).toMatchObject({ verdict: 'insufficient_data' })
  })
})

test('one huge value among tiny ones leaves numbers that can still be weighed', () => {
  const verdict = judged({
    ...plain,
    baseline: [
      -4.8e-195, -3.8e-32, -2.1e-33, 4.1e-11, -6.9e-75, 2.2e-213, 2.2e-183, -7.7e-153, -3.6e-170, -1.8e-183,
    ],
    followup: [0, 5e-323, 1e9, -1.6e-62, -1e9, -1.5e-225, -9e-323, -6.9e-178],
  })
  const numbers = [verdict.diff, verdict.diffLo, verdict.diffHi, verdict.lag1Used, verdict.evidence.log10Good]
  expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([])
})
