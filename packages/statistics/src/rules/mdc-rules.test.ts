import { describe, expect, test } from 'vitest'
import { flag } from './flags.ts'
import { markMdcFlags } from './mdc-rules.ts'
import { mdcSignals } from './mdc-signals.ts'

/** Mean 0, limits ±3, two thirds of the way ±2. */
const lines = { mean: 0, lower: -3, upper: 3 }

function flagsOf(values: number[], variant: Parameters<typeof markMdcFlags>[4] = 'mdc-2023', from = 0) {
  const flags = new Uint16Array(values.length)
  markMdcFlags(values, from, values.length, lines, variant, flags)
  return flags
}
const signalsOf = (values: number[], variant?: Parameters<typeof markMdcFlags>[4]) =>
  mdcSignals(values, flagsOf(values, variant), 0, values.length)
const twoOfThree = flag.twoOfThreeHigh | flag.twoOfThreeLow

// Each of these was a change that mutation testing made and no test noticed.
describe('the edges of the rules', () => {
  test('a point on a limit is not beyond it, and one on two thirds of the way is not far', () => {
    for (const [value, bits] of [
      [3, flag.near],
      [-3, flag.near],
      [3.001, flag.outsideHigh],
      [-3.001, flag.outsideLow],
      [2, 0],
      [-2, 0],
    ] as const) {
      expect([...flagsOf([0.5, value, -0.5])].map((found) => found & ~flag.onMean)).toEqual([0, bits, 0])
    }
  })

  test('two of three need three points, whatever lies before the segment', () => {
    for (const sign of [1, -1]) {
      const far = 2.5 * sign
      for (const variant of ['mdc-2023', 'any-third', 'package'] as const) {
        expect(flagsOf([far, far], variant).some((bits) => bits & twoOfThree)).toBe(false)
        expect(flagsOf([far, 0.1 * sign, far], variant).some((bits) => bits & twoOfThree)).toBe(true)
        // Points before the segment are not its points.
        expect(flagsOf([far, far, far, far], variant, 2).some((bits) => bits & twoOfThree)).toBe(false)
      }
      expect(flagsOf([far, far, -0.1 * sign], 'any-third').some((bits) => bits & twoOfThree)).toBe(true)
      expect(flagsOf([far, far, -0.1 * sign], 'mdc-2023').some((bits) => bits & twoOfThree)).toBe(false)
    }
  })

  test('two of three are one signal across a third point between them, and end where nothing follows', () => {
    const pattern = [0.1, 2.5, 0.2, 2.6, 0.1, -0.4, 0.3, 2.4, 2.7, 0.5]
    const found = signalsOf(pattern).filter(({ rule }) => rule === 'two_of_three')
    expect(found.map(({ points }) => points)).toEqual([
      [1, 3],
      [7, 8],
    ])
    // What the next segment flags belongs to it, also across a third point.
    const bit = flag.twoOfThreeHigh
    const gathered = (flags: number[], to: number) =>
      mdcSignals(pattern, Uint16Array.from(flags), 0, to).map(({ points }) => points)
    expect(gathered([bit, bit, bit, bit], 2)).toEqual([[0, 1]])
    expect(gathered([bit, 0, bit, 0], 2)).toEqual([[0]])
    expect(signalsOf([0.1, 0.2, 2.5, 2.6]).map(({ points }) => points)).toEqual([[2, 3]])
  })
})
