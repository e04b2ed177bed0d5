import { describe, expect, test } from 'vitest'
import { seededNormal } from '../seeded-random.ts'
import { decide } from './decide.ts'

const noise = seededNormal(11)
const around = (level: number, count: number) => Array.from({ length: count }, () => level + noise())
const phases = (before: readonly number[], after: readonly number[]) => ({
  before: { values: before, positions: before.map((_, i) => i) },
  after: { values: after, positions: after.map((_, i) => i + before.length) },
})
const facts = { seasonPeriod: null, sustainedGood: true, sustainedBad: false, trendGuard: false }

describe('a step that came late', () => {
  // Five points as before, then eight of a gain: as a whole it is claimed by neither side, because it was not there at once.
  const before = around(10, 14)
  const dip = around(7.5, 5)
  const late = phases(before, [...dip, ...around(13, 8)])

  test('is looked for where the signals point to one side', () => {
    expect(decide(late, facts)).toMatchObject({ code: 'improved', lateStepIndex: 5 })
    expect(decide(late, { ...facts, sustainedGood: false })).toMatchObject({
      code: 'no_signal',
      lateStepIndex: null,
    })
    const loss = phases(
      before.map((value) => -value),
      late.after.values.map((value) => -value),
    )
    const bad = { ...facts, sustainedGood: false, sustainedBad: true }
    expect(decide(loss, bad)).toMatchObject({ code: 'worse', lateStepIndex: 5 })
    expect(decide(loss, { ...bad, sustainedBad: false })).toMatchObject({ code: 'no_signal' })
    expect(decide(loss, { ...bad, trendGuard: true })).toMatchObject({ code: 'no_signal' })
  })

  test('is not looked for beside a baseline that was rising already', () => {
    expect(decide(late, { ...facts, trendGuard: true })).toMatchObject({
      code: 'no_signal',
      lateStepIndex: null,
    })
  })

  test('needs nine points to be looked for in', () => {
    const short = phases(before, [...dip.slice(0, 2), ...around(13, 6)])
    expect(decide(short, facts).lateStepIndex).toBeNull()
  })
})

test('signals to both sides are unstable, whatever the evidence', () => {
  const clear = phases(around(10, 12), around(20, 12))
  expect(decide(clear, { ...facts, sustainedBad: true })).toMatchObject({ code: 'unstable' })
  expect(decide(clear, facts)).toMatchObject({ code: 'improved', lateStepIndex: null })
})
