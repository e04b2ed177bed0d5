import type { Option } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LapRecord } from './lap-record.ts'
import { circleIn, justDoItErrors, predictionErrors } from './plan-rules.ts'
import { isAuthorised, StoredPlan } from './stored-plan.ts'

describe('the order of actions', () => {
  it('has no circle exactly when the actions can be put into a row', () => {
    const list = fc.integer({ min: 1, max: 8 }).chain((length) =>
      fc.array(fc.array(fc.nat({ max: length - 1 }), { maxLength: 3 }), {
        minLength: length,
        maxLength: length,
      }),
    )
    fc.assert(
      fc.property(list, (after) => {
        expect(circleIn(after) === null).toBe(canBeRowed(after))
      }),
    )
  })
})

/** Take out what waits for nothing, again and again: what is left waits for itself. */
function canBeRowed(after: readonly (readonly number[])[]): boolean {
  const left = new Set(after.keys())
  for (;;) {
    const free = [...left].filter((place) => !(after[place] ?? []).some((other) => left.has(other)))
    if (free.length === 0) return left.size === 0
    for (const place of free) left.delete(place)
  }
}

describe('the just-do-it lane', () => {
  const option = (more: Partial<Option>): Option => ({
    title: 'Do it',
    note: '',
    value: null,
    effort: null,
    risk: null,
    chosen: true,
    reason: '',
    ...more,
  })
  it.each([
    [option({}), []],
    [option({ effort: 'low', risk: 'low' }), []],
    [option({ effort: 'medium', risk: 'high' }), ['options.0.effort']],
    [option({ effort: 'low', risk: 'high' }), ['options.0.risk']],
    [option({ effort: 'high', chosen: false }), []],
  ])('refuses a chosen option that is said to take or risk more', (given, paths) => {
    expect(justDoItErrors({ justDoIt: true, options: [given] }).map(({ path }) => path)).toEqual(paths)
    expect(justDoItErrors({ justDoIt: false, options: [given] })).toEqual([])
  })
})

describe('predictions', () => {
  const lap = (revisions: number) =>
    ({ baselines: [{ metricId: 'a' }], revisions: Array(revisions).fill({}) }) as unknown as LapRecord
  const made = { metricId: 'a', low: 1, expected: 2, high: 3 }

  it('are about metrics with a baseline, once each', () => {
    expect(predictionErrors([made], lap(0), [])).toEqual([])
    const wrong = predictionErrors([made, made, { ...made, metricId: 'b' }], lap(0), [])
    expect(wrong.map(({ path }) => path)).toEqual(['predictions.1.metricId', 'predictions.2.metricId'])
  })
  it('do not move once the contract is frozen', () => {
    expect(predictionErrors([made], lap(1), [made])).toEqual([])
    expect(predictionErrors([{ ...made, low: 0 }], lap(1), [made])).toHaveLength(1)
    expect(predictionErrors([], lap(1), [made])).toHaveLength(1)
  })
})

describe('the budget', () => {
  const plan = (amount: number | null, yes: number | null, currency = 'EUR') =>
    StoredPlan.parse({
      options: [],
      actions: [],
      resources: amount === null ? {} : { budget: { amount, currency: 'EUR' } },
      authorisation: yes === null ? null : { budget: { amount: yes, currency }, by: 'x', at: 'now' },
      predictions: [],
      justDoIt: false,
      noTrainingReason: '',
      noCommunicationReason: '',
    })
  it.each([
    [plan(null, null), true],
    [plan(0, null), true],
    [plan(100, null), false],
    [plan(100, 100), true],
    [plan(80, 100), true],
    [plan(101, 100), false],
    [plan(100, 100, 'USD'), false],
  ])('needs a yes to as much, in its own currency', (given, fine) => {
    expect(isAuthorised(given)).toBe(fine)
  })
})
