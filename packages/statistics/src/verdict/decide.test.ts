import { describe, expect, test } from 'vitest'
import { decide, excludedSide } from './decide.ts'
import type { ItsEffect } from './types.ts'

const effect = (lo: number, hi: number): ItsEffect => ({ effect: 0, se: 1, lo, hi, counterfactual: 0 })
const facts = {
  good: 1 as const,
  sustainedGood: false,
  sustainedBad: false,
  interval: { low: -1, high: 1 },
  overwhelming: 0 as const,
  its: null,
  targetMet: null,
}
const onGoodSide = { low: 1, high: 2 }
const onBadSide = { low: -2, high: -1 }

test('an interval that ends on zero does not exclude it', () => {
  expect(excludedSide({ low: 0, high: 1 }, 1)).toBe(0)
  expect(excludedSide({ low: -1, high: 0 }, 1)).toBe(0)
  expect(excludedSide(onGoodSide, 1)).toBe(1)
  expect(excludedSide(onGoodSide, -1)).toBe(-1)
  expect(excludedSide(onBadSide, -1)).toBe(1)
})

describe('the table without a head start', () => {
  test.each([
    ['nothing', {}, 'no_signal'],
    ['both sides', { sustainedGood: true, sustainedBad: true, interval: onGoodSide }, 'unstable'],
    ['a sustained gain', { sustainedGood: true, interval: onGoodSide }, 'improved_no_target'],
    ['a gain whose interval holds zero', { sustainedGood: true }, 'no_signal'],
    ['an overwhelming gain', { sustainedGood: true, overwhelming: 1 as const }, 'improved_no_target'],
    ['an interval without a sustained signal', { interval: onGoodSide }, 'no_signal'],
    ['a sustained loss', { sustainedBad: true, interval: onBadSide }, 'worse'],
    ['an overwhelming loss', { sustainedBad: true, overwhelming: -1 as const }, 'worse'],
    ['a loss whose interval holds zero', { sustainedBad: true }, 'no_signal'],
    [
      'signals on one side, the interval on the other',
      { sustainedBad: true, interval: onGoodSide },
      'no_signal',
    ],
  ])('%s', (_, change, code) => {
    expect(decide({ ...facts, ...change })).toBe(code)
  })

  test('a gain splits by its target', () => {
    const gain = { ...facts, sustainedGood: true, interval: onGoodSide }
    expect(decide({ ...gain, targetMet: true })).toBe('improved_target_met')
    expect(decide({ ...gain, targetMet: false })).toBe('improved_short_of_target')
  })
})

describe('the table with a head start', () => {
  test.each([
    ['beyond the line', { sustainedGood: true, its: effect(1, 2) }, 'improved_no_target'],
    ['not sustained', { its: effect(1, 2) }, 'already_improving'],
    [
      'not beyond the line',
      { sustainedGood: true, interval: onGoodSide, its: effect(-1, 2) },
      'already_improving',
    ],
    ['against the line', { sustainedGood: true, its: effect(-2, -1) }, 'already_improving'],
    ['worse all the same', { sustainedBad: true, interval: onBadSide, its: effect(-1, 1) }, 'worse'],
    ['overwhelmingly worse', { sustainedBad: true, overwhelming: -1 as const, its: effect(-1, 1) }, 'worse'],
  ])('%s', (_, change, code) => {
    expect(decide({ ...facts, ...change })).toBe(code)
  })
})
