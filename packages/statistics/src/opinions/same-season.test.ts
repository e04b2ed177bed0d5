import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededNormal } from '../seeded-random.ts'
import { sameSeason } from './same-season.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const count = (length: number, from = 0) => Array.from({ length }, (_, i) => i + from)
const wave = (length: number, season = 12) =>
  count(length).map((i) => 10 * Math.sin((2 * Math.PI * i) / season))

describe('the same periods a season ago', () => {
  test('a season alone is no change, however much the months before the change differ from those after', () => {
    const opinion = sameSeason({ values: wave(24), positions: count(24), changeAt: 15, season: 12 })
    expect(opinion).toMatchObject({ count: 9, reason: 'not_certain', usual: null })
    expect(opinion.difference).toBeCloseTo(0, 9)
    expect(opinion).toMatchObject({ before: { from: 3, to: 11 }, after: { from: 15, to: 23 } })
  })

  test('a step shows through the season, with the 99 % interval of a paired t-test', () => {
    // t.test(c(-5.1,-4.8,-5.3,-4.9,-5.0,-5.2,-4.7,-5.0), conf.level = 0.99): t(7) of 3.4995 times 0.070711.
    const steps = [-5.1, -4.8, -5.3, -4.9, -5.0, -5.2, -4.7, -5.0]
    const values = wave(32).map((value, i) => value + (steps[i - 24] ?? 0))
    const opinion = sameSeason({ values, positions: count(32), changeAt: 24, season: 12 })
    expect(opinion.reason).toBe('changed')
    expect(opinion.difference).toBeCloseTo(-5, 9)
    expect(opinion.low).toBeCloseTo(-5.2474, 3)
    expect(opinion.high).toBeCloseTo(-4.7526, 3)
    expect(opinion.usual?.difference).toBeCloseTo(0, 9)
  })

  test('what falls from year to year anyway is no gain of this change', () => {
    const draw = seededNormal(7)
    const falling = wave(36).map((value, i) => value - i / 2 + draw() / 2)
    const opinion = sameSeason({ values: falling, positions: count(36), changeAt: 24, season: 12 })
    expect(opinion).toMatchObject({ reason: 'changes_anyway' })
    expect(opinion.usual?.difference).toBeLessThan(-5)
    const stepped = falling.map((value, i) => value - (i >= 24 ? 8 : 0))
    expect(sameSeason({ values: stepped, positions: count(36), changeAt: 24, season: 12 }).reason).toBe(
      'changed',
    )
  })

  test('only the first season after the change has its like before it; gaps only cost their pairs', () => {
    const values = count(42).map((i) => (i >= 24 ? 2 : 7))
    const long = sameSeason({ values, positions: count(42), changeAt: 24, season: 12 })
    expect(long).toMatchObject({ count: 12, difference: -5, low: -5, high: -5, reason: 'changed' })
    expect(long.before).toEqual({ from: 12, to: 23, mean: 7 })
    const gappy = count(42).filter((i) => i !== 14 && i !== 30)
    const opinion = sameSeason({
      values: gappy.map((i) => values[i]!),
      positions: gappy.map((i) => i + 24_000),
      changeAt: 24_024,
      season: 12,
    })
    expect(opinion).toMatchObject({ count: 10, difference: -5 })
  })

  test('one earlier year does not show what differs from year to year anyway', () => {
    const values = count(24).map((i) => (i >= 12 ? 2 : 7))
    expect(sameSeason({ values, positions: count(24), changeAt: 12, season: 12 }).reason).toBe(
      'one_year_only',
    )
  })

  test('a scaled and shifted series gives the scaled answer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 20, maxLength: 40 }),
        fc.constantFrom(-8, -0.5, 0.25, 4),
        fc.integer({ min: -1000, max: 1000 }),
        (values, factor, shift) => {
          const ask = (series: number[]) =>
            sameSeason({ values: series, positions: count(series.length), changeAt: 12, season: 12 })
          const plain = ask(values)
          const other = ask(values.map((value) => value * factor + shift))
          expect(other.difference).toBeCloseTo(plain.difference * factor, 6)
          expect(other.high - other.low).toBeCloseTo((plain.high - plain.low) * Math.abs(factor), 6)
          expect(other.reason).toBe(plain.reason)
        },
      ),
    )
  })

  test('too few pairs, bad seasons and numbers out of range are refused by name; tiny ones are not', () => {
    const ask = (values: number[], season = 12, changeAt = 12) =>
      sameSeason({ values, positions: count(values.length), changeAt, season })
    expect(() => ask(Array(17).fill(1))).toThrow(refusal('too_few'))
    expect(() => ask([])).toThrow(refusal('too_few'))
    expect(() => ask(Array(30).fill(1), 1)).toThrow(refusal('bad_season'))
    expect(() => ask(Array(30).fill(1), 12, 1.5)).toThrow(refusal('bad_positions'))
    expect(() => ask([...Array(29).fill(1), Number.NaN])).toThrow(refusal('not_finite'))
    expect(() => ask(count(30).map((i) => (i < 12 ? -1e308 : 1e308)))).toThrow(refusal('out_of_range'))
    expect(ask(count(24).map((i) => (i < 12 ? 0 : 5e-324 * (i % 3)))).low).not.toBeNaN()
    expect(ask(count(24).map((i) => (i < 12 ? 0 : 1e200 * (i % 3)))).high).toBeGreaterThan(1e200)
  })
})
