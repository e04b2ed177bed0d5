import { describe, expect, test } from 'vitest'
import { engines, judge, judgeWith, type VerdictInput } from '../src/index.ts'

const plain: VerdictInput = {
  direction: 'decrease',
  target: null,
  seasonPeriod: null,
  baseline: [9, 11, 10, 9, 11, 10, 9, 11, 10, 12],
  followup: [8, 9, 8, 9, 8, 9, 8, 9],
}
const from = (start: number, length: number) => Array.from({ length }, (_, i) => start + i)

describe('missing periods', () => {
  test('a run goes on across a gap in the follow-up', () => {
    const verdict = judge({
      ...plain,
      positions: { baseline: from(0, 10), followup: [10, 11, 12, 13, 40, 41, 42, 43] },
    })
    expect(verdict).toMatchObject({ goodSignalIdx: from(0, 8), sustainedGood: true })
  })

  test('a gap in the baseline changes its limits only through the range that is not taken', () => {
    const gap = { baseline: [0, 1, 2, 3, 4, 5, 6, 7, 8, 10], followup: from(11, 8) }
    const whole = judgeWith('verdict-v1', plain)
    const gapped = judgeWith('verdict-v1', { ...plain, positions: gap })
    if (whole.verdict === 'insufficient_data' || gapped.verdict === 'insufficient_data')
      throw new Error('too little')
    expect(gapped.baselineMean).toBe(whole.baselineMean)
    expect(gapped.baselineUpl).toBeLessThan(whole.baselineUpl)
    expect(gapped.diffLo).toBe(whole.diffLo)
    expect(gapped.baselineTrendP).toBe(whole.baselineTrendP)
  })

  test('a baseline of scattered periods has no usable spread', () => {
    const scattered = { baseline: from(0, 10).map((i) => 2 * i), followup: from(30, 8) }
    expect(judge({ ...plain, positions: scattered })).toMatchObject({
      verdict: 'insufficient_data',
      reason: 'too_few_neighbours',
    })
  })

  test('a place of the season that the baseline never saw is not guessed', () => {
    const noThirds = { baseline: [0, 1, 3, 4, 6, 7, 9, 10, 12, 13], followup: from(14, 8) }
    expect(judge({ ...plain, seasonPeriod: 3, positions: noThirds })).toMatchObject({
      verdict: 'insufficient_data',
      reason: 'season_place_missing',
    })
  })

  test('current points without neighbours have no limits, and a warning says so', () => {
    const verdict = judge({
      ...plain,
      positions: { baseline: from(0, 10), followup: from(10, 8).map((i) => 2 * i) },
    })
    expect(verdict).toMatchObject({ currentLpl: null, currentUpl: null, assurance: null })
    expect(verdict.warnings.map(({ code }) => code)).toContain('current_limits_missing')
  })
})

describe('refusals', () => {
  test.each([
    [{ baseline: [...plain.baseline, Number.NaN] }, 'not_finite', 'baseline', 10],
    [{ followup: [Number.POSITIVE_INFINITY] }, 'not_finite', 'followup', 0],
    [{ later: [1, Number.NaN] }, 'not_finite', 'later', 1],
    [{ target: Number.NaN }, 'bad_target', null, null],
    [{ followup: Array(4001).fill(1) }, 'too_long', 'followup', null],
    [{ seasonPeriod: 1 }, 'bad_season', null, null],
    [{ seasonPeriod: 2.5 }, 'bad_season', null, null],
    [{ direction: 'up' as 'increase' }, 'bad_direction', null, null],
    [
      { positions: { baseline: from(0, 10), followup: from(5, 8) } },
      'bad_positions',
      'positions.followup',
      0,
    ],
    [
      { positions: { baseline: from(0, 9), followup: from(10, 8) } },
      'bad_positions',
      'positions.baseline',
      null,
    ],
  ])('%#: %o', (change, code, series, position) => {
    for (const version of Object.keys(engines)) {
      const asked = () => judgeWith(version, { ...plain, ...change })
      expect(asked).toThrow(expect.objectContaining({ code, series, position }))
    }
  })

  test('an engine that is not known is refused by name', () => {
    expect(judgeWith('verdict-v2', plain)).toEqual(judge(plain))
    expect(() => judgeWith('verdict-v9', plain)).toThrow('There is no engine "verdict-v9"')
    expect(() => judgeWith('toString', plain)).toThrow('There is no engine')
  })
})
