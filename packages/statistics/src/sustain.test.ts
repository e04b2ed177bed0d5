import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SustainInput, sustain } from './sustain.ts'

/** `count` values about a level, a step of `spread` above and below in turn. */
const about = (level: number, count: number, spread = 0.01) =>
  Array.from({ length: count }, (_, i) => level + (i % 2 === 0 ? spread : -spread))
const code = (input: Omit<SustainInput, 'direction'> & Partial<SustainInput>) =>
  sustain({ direction: 'decrease', ...input }).verdict
const refusal = (fields: object) => expect.objectContaining(fields)

describe('a gain is lost for one reason at a time', () => {
  test('the tail cannot be told from the baseline, though two fifths of the gain are left', () => {
    const noisy = { baseline: about(10, 10, 6), followup: about(5, 10), later: about(8, 10) }
    const result = sustain({ direction: 'decrease', ...noisy })
    expect(result).toMatchObject({ verdict: 'gain_lost' })
    expect(result).toHaveProperty('retained', expect.closeTo(0.4, 9))
  })

  test('the tail is worse than the baseline, though the gain was none, or a loss', () => {
    expect(code({ baseline: about(5, 10), followup: about(5, 10), later: about(8, 10) })).toBe('gain_lost')
    const loss = sustain({
      direction: 'decrease',
      baseline: about(5, 10),
      followup: about(6, 10),
      later: about(8, 10),
    })
    expect(loss).toMatchObject({ verdict: 'gain_lost', retained: expect.closeTo(3, 9) })
  })

  test('less than a fifth is left, though the tail is surely better than the baseline', () => {
    const left = (later: number) =>
      code({ baseline: about(10, 10), followup: about(5, 10), later: about(later, 10) })
    expect(left(9.5)).toBe('gain_lost')
    expect(left(8.9)).toBe('gain_partly_lost')
    // A fifth exactly is not less than a fifth; sixteenths have no rounding.
    const sixteenth = 1 / 16
    const exact = { baseline: about(10, 8, sixteenth), followup: about(5, 8, sixteenth) }
    expect(code({ ...exact, later: about(9, 8, sixteenth) })).toBe('gain_partly_lost')
  })

  test('there was no gain to keep a share of', () => {
    const none = sustain({
      direction: 'decrease',
      baseline: about(5, 8),
      followup: about(5, 8),
      later: about(5, 8),
    })
    expect(none).toMatchObject({ verdict: 'gain_held', retained: null })
  })
})

describe('a gain is held', () => {
  test('while the later points stay, and while a bad stretch is over again', () => {
    const phases = { baseline: about(10, 12), followup: about(5, 12) }
    expect(code({ ...phases, later: about(5, 12) })).toBe('gain_held')
    // Bad for a whole run, but the last half cannot be told from the follow-up; its last third still flickers.
    const back = [...about(5.2, 10), ...about(5, 9), 5.5]
    const result = sustain({ direction: 'decrease', ...phases, later: back })
    expect(result).toMatchObject({ verdict: 'gain_held', tailN: 10 })
    expect(result).toHaveProperty('badSignalIdx', expect.arrayContaining([0, 9, 19]))
  })

  test('counts the last half of the later points, six at least', () => {
    const tailOf = (count: number) =>
      sustain({
        direction: 'decrease',
        baseline: about(10, 8),
        followup: about(5, 6),
        later: about(5, count),
      })
    expect(tailOf(6)).toHaveProperty('tailN', 6)
    expect(tailOf(11)).toHaveProperty('tailN', 6)
    expect(tailOf(15)).toHaveProperty('tailN', 7)
  })

  test('marks seven rising points as a trend, which a verdict does not', () => {
    const rising = Array.from({ length: 8 }, (_, i) => 4.99 + i * 0.0005)
    const result = sustain({
      direction: 'decrease',
      baseline: about(10, 8),
      followup: about(5, 8),
      later: rising,
    })
    expect(result).toHaveProperty(
      'signals',
      expect.arrayContaining([refusal({ side: 'bad', rules: ['trend'] })]),
    )
  })
})

describe('nothing is decided', () => {
  const enough = { baseline: about(10, 8), followup: about(5, 6), later: about(5, 6) }

  test.each([
    ['seven points of baseline', { baseline: about(10, 7) }],
    ['five of follow-up', { followup: about(5, 5) }],
    ['five later ones', { later: about(5, 5) }],
    ['a follow-up without neighbours', { followupPositions: [1, 3, 5, 7, 9, 11] }],
  ])('from %s', (_, few) => {
    expect(sustain({ direction: 'decrease', ...enough })).toHaveProperty('verdict', 'gain_held')
    const undecided = sustain({ direction: 'decrease', ...enough, ...few })
    const { baseline, followup, later } = { ...enough, ...few }
    expect(undecided).toEqual({
      verdict: 'insufficient_data',
      nBaseline: baseline.length,
      nFollowup: followup.length,
      nLater: later.length,
    })
  })

  test('from a value that is no number, or positions that do not rise; each is named', () => {
    for (const series of ['baseline', 'followup', 'later'] as const) {
      expect(() => code({ ...enough, [series]: [1, 2, Number.NaN] })).toThrow(
        refusal({ code: 'not_finite', series, position: 2 }),
      )
    }
    expect(() => code({ ...enough, followupPositions: [1, 2, 3, 3, 4, 5] })).toThrow(
      refusal({ code: 'bad_positions', series: 'followupPositions', position: 3 }),
    )
    expect(() => code({ ...enough, followupPositions: [1] })).toThrow(
      refusal({ code: 'bad_positions', series: 'followupPositions' }),
    )
  })
})

describe('laws', () => {
  const series = (least: number) =>
    fc.array(fc.integer({ min: -40, max: 40 }), { minLength: least, maxLength: 20 })

  test('a missing period takes its step out of the limits', () => {
    const followup = [5, 6, 5, 8, 9, 8]
    const limits = (followupPositions?: number[]) =>
      sustain({
        direction: 'decrease',
        baseline: about(20, 8),
        followup,
        later: about(7, 6),
        followupPositions,
      })
    expect(limits([1, 2, 3, 5, 6, 7])).toHaveProperty('followupUpl', expect.closeTo(41 / 6 + 2.66, 9))
    expect(limits()).toHaveProperty('followupUpl', expect.closeTo(41 / 6 + 2.66 * 1.4, 9))
  })

  test('turned upside down, or in another unit, it is the same answer', () => {
    fc.assert(
      fc.property(series(8), series(6), series(6), (baseline, followup, later) => {
        const plain = sustain({ direction: 'decrease', baseline, followup, later })
        const turned = (values: number[]) => values.map((value) => 100 - value)
        const upside = sustain({
          direction: 'increase',
          baseline: turned(baseline),
          followup: turned(followup),
          later: turned(later),
        })
        expect(upside.verdict).toBe(plain.verdict)
        for (const factor of [2 ** 900, 2 ** -900]) {
          const scaled = (values: number[]) => values.map((value) => value * factor)
          const other = sustain({
            direction: 'decrease',
            baseline: scaled(baseline),
            followup: scaled(followup),
            later: scaled(later),
          })
          expect(other.verdict).toBe(plain.verdict)
          if (other.verdict === 'insufficient_data' || plain.verdict === 'insufficient_data') return
          expect(other.tailMean / factor).toBeCloseTo(plain.tailMean, 9)
          expect(other.badSignalIdx).toEqual(plain.badSignalIdx)
        }
      }),
    )
  })
})
