import fc from 'fast-check'
import { expect, test } from 'vitest'
import { engines, judgeWith } from './engines.ts'
import { shownAgainst } from './shown.ts'

const value = fc.integer({ min: -40, max: 40 })
const phases = fc.record({
  values: fc.array(value, { minLength: 14, maxLength: 30 }),
  drift: fc.constantFrom(0, 0, 3),
  gaps: fc.array(fc.constantFrom(1, 1, 1, 2), { minLength: 30, maxLength: 30 }),
  noise: fc.array(value, { minLength: 6, maxLength: 25 }),
  step: fc.integer({ min: -150, max: 150 }),
  seasonPeriod: fc.constantFrom(null, null, 3),
})

test.each(Object.keys(engines))('%s shows to the plan what it shows to the judge', (version) => {
  fc.assert(
    fc.property(phases, ({ values, drift, gaps, noise, step, seasonPeriod }) => {
      const baseline = values.map((at, i) => at + drift * i)
      let place = 0
      const positions = baseline.map((_, i) => {
        place += gaps[i]!
        return place
      })
      const after = noise.map((_, i) => place + 1 + i)
      const followup = noise.map((at) => at + step)
      const { verdict } = judgeWith(version, {
        direction: 'increase',
        target: null,
        seasonPeriod,
        baseline,
        followup,
        positions: { baseline: positions, followup: after },
      })
      fc.pre(verdict !== 'insufficient_data')
      const shown = shownAgainst({ values: baseline, positions, seasonPeriod }, version)(followup, after)
      expect(shown).toBe(verdict === 'improved_no_target' ? 'improved' : verdict === 'worse' ? 'worse' : null)
    }),
    { numRuns: 300 },
  )
})
