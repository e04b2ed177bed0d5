import type { Estimates } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areAlike, arrange, builtInMethod, type Method, scoreOf } from './scoring-rules.ts'

const none: Estimates = {
  value: null,
  effort: null,
  risk: null,
  urgency: null,
  confidencePercent: null,
  source: null,
}
const known: Estimates = {
  ...none,
  value: { low: 4, high: 8, unit: 'points', whose: '' },
  effort: { lowDays: 2, highDays: 4 },
}
const wsjf: Method = { ...builtInMethod, kind: 'wsjf' }

test('reckoned by hand: value by effort, the risk taking its share, doubt the low end only', () => {
  expect(scoreOf(known, builtInMethod).score).toEqual({ low: 1, middle: 2.5, high: 4 })
  const risky = { ...known, risk: { likelihood: 5, impact: 5, note: '' } }
  expect(scoreOf(risky, builtInMethod).score).toEqual({ low: 0.5, middle: 1.25, high: 2 })
  expect(scoreOf({ ...known, confidencePercent: 50 }, builtInMethod).score).toEqual({
    low: 0.5,
    middle: 2.25,
    high: 4,
  })
  expect(scoreOf({ ...known, urgency: 3 }, wsjf).score).toEqual({ low: 2.5, middle: 4.75, high: 7 })
})

test('what is missing is said, and a unit without a rate is not guessed', () => {
  expect(scoreOf(none, builtInMethod).missing).toEqual(['value', 'effort'])
  expect(scoreOf(known, wsjf).missing).toEqual(['urgency'])
  const euros = { ...known, value: { low: 1, high: 2, unit: '€', whose: '' } }
  expect(scoreOf(euros, builtInMethod).missing).toEqual(['unit_without_rate'])
})

const ends = (max: number, min = 0) =>
  fc
    .tuple(fc.double({ min, max, noNaN: true }), fc.double({ min, max, noNaN: true }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
const grade = fc.integer({ min: 1, max: 5 })
const estimates: fc.Arbitrary<Estimates> = fc.record({
  value: ends(1000).map(([low, high]) => ({ low, high, unit: 'points', whose: '' })),
  effort: ends(200, 0.1).map(([lowDays, highDays]) => ({ lowDays, highDays })),
  risk: fc.option(fc.record({ likelihood: grade, impact: grade, note: fc.constant('') }), { nil: null }),
  urgency: grade,
  confidencePercent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  source: fc.constant(null),
})
const method: fc.Arbitrary<Method> = fc.record({
  kind: fc.constantFrom('value_effort_risk' as const, 'wsjf' as const),
  settings: fc.record({
    weights: fc.record({
      value: fc.double({ min: 0, max: 3, noNaN: true }),
      effort: fc.double({ min: 0, max: 3, noNaN: true }),
      risk: fc.double({ min: 0, max: 1, noNaN: true }),
      urgency: fc.double({ min: 0, max: 3, noNaN: true }),
    }),
    rates: fc.constant([{ unit: 'points', points: 2 }]),
    fullValuePoints: fc.double({ min: 1, max: 1000, noNaN: true }),
  }),
})

test('a score is a range in order, finite and never negative', () => {
  fc.assert(
    fc.property(estimates, method, (one, by) => {
      const { score } = scoreOf(one, by)
      expect(score).not.toBeNull()
      if (score === null) return
      expect(score.low).toBeGreaterThanOrEqual(0)
      expect(score.low <= score.middle && score.middle <= score.high).toBe(true)
      expect(Number.isFinite(score.high)).toBe(true)
    }),
  )
})

test('more value never lowers a score; more effort, more risk and more doubt never raise it', () => {
  fc.assert(
    fc.property(estimates, method, fc.double({ min: 1, max: 10, noNaN: true }), (one, by, times) => {
      const base = scoreOf(one, by).score?.middle ?? 0
      const { value, effort } = one
      if (value === null || effort === null) return
      const richer = { ...one, value: { ...value, low: value.low * times, high: value.high * times } }
      const longer = {
        ...one,
        effort: { lowDays: effort.lowDays + times, highDays: effort.highDays + times },
      }
      const riskier = { ...one, risk: { likelihood: 5, impact: 5, note: '' } }
      const doubted = { ...one, confidencePercent: 0 }
      const slack = 1e-9 * (1 + base)
      expect(scoreOf(richer, by).score?.middle).toBeGreaterThanOrEqual(base - slack)
      for (const worse of [longer, riskier, doubted]) {
        expect(scoreOf(worse, by).score?.middle).toBeLessThanOrEqual(base + slack)
      }
    }),
  )
})

test('likeness is mutual, and a score is like itself', () => {
  fc.assert(
    fc.property(estimates, estimates, (a, b) => {
      const [one, other] = [scoreOf(a, builtInMethod).score, scoreOf(b, builtInMethod).score]
      if (one === null || other === null) return
      expect(areAlike(one, one)).toBe(true)
      expect(areAlike(one, other)).toBe(areAlike(other, one))
    }),
  )
})

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    score: fc.option(
      fc.double({ min: 0, max: 9, noNaN: true }).map((middle) => ({ low: middle, middle, high: middle })),
      { nil: null },
    ),
    manualRank: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)

test('the list holds everybody scored or placed once, whatever order they came in, scores falling between the placed', () => {
  fc.assert(
    fc.property(candidates, fc.nat(), (given, turn) => {
      const order = arrange(given).map(({ id }) => id)
      const listed = given.filter((one) => one.score !== null || one.manualRank !== null)
      expect([...order].sort()).toEqual(listed.map(({ id }) => id).sort())
      const turned = [...given.slice(turn % (given.length + 1)), ...given.slice(0, turn % (given.length + 1))]
      expect(arrange(turned).map(({ id }) => id)).toEqual(order)
      const free = order.flatMap((id) => {
        const one = given.find((candidate) => candidate.id === id)
        return one?.manualRank === null && one.score ? [one.score.middle] : []
      })
      expect(free).toEqual([...free].sort((a, b) => b - a))
    }),
  )
})

test('a single place by hand is kept, as far as the list reaches', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 8 }), (given, place) => {
      const others = given.map((one) => ({ ...one, manualRank: null }))
      const order = arrange([...others, { id: 'placed', score: null, manualRank: place }])
      const at = order.findIndex(({ id }) => id === 'placed') + 1
      expect(at).toBe(Math.min(place, order.length))
    }),
  )
})
