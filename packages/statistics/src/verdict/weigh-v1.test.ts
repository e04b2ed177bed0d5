import { describe, expect, test } from 'vitest'
import { judgePoints } from '../point-signals.ts'
import { likeliestStep } from './late-step.ts'
import { isAlreadyImproving, overwhelmingSide, reportedInterval } from './weigh-v1.ts'

describe('the likeliest late step', () => {
  const step = (before: number, after: number) => [...Array(before).fill(10), ...Array(after).fill(4)]

  test('lies three points after the start and six before the end at most', () => {
    expect(likeliestStep(step(3, 6))).toBe(3)
    expect(likeliestStep(step(6, 6))).toBe(6)
    expect(likeliestStep(step(9, 6))).toBe(9)
    // A better split would leave fewer than six points: the last that is allowed is taken.
    expect(likeliestStep(step(12, 3))).toBe(9)
    expect(likeliestStep(step(1, 11))).toBe(3)
    expect(likeliestStep(step(2, 6))).toBeNull()
  })

  test('is the earlier of two that fit as well, up to rounding', () => {
    expect(likeliestStep(Array(14).fill(0.1))).toBe(3)
    const symmetric = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0].map((value) => value / 3 + 1e6)
    expect(likeliestStep(symmetric)).toBe(4)
  })
})

describe('the interval that is reported', () => {
  const lines = { lower: 8, mean: 10, upper: 12 }
  const about = (level: number, count: number) =>
    Array.from({ length: count }, (_, i) => level + (i % 2 === 0 ? 0.5 : -0.5))
  const asked = (followup: number[], good: 1 | -1 = -1) =>
    reportedInterval(about(10, 12), followup, judgePoints(followup, lines, good), good)

  test('is that of the whole follow-up when it says what the signals say', () => {
    expect(asked(about(7, 10))).toMatchObject({ lateStepIndex: null, interval: { level: 0.95 } })
  })

  test('is that after a late step, at 99 %, when only then the signals are borne out, on either side', () => {
    const late = [...about(13, 5), ...about(7, 8)]
    expect(asked(late)).toMatchObject({ lateStepIndex: 5, interval: { level: 0.99 } })
    const worse = [...about(7, 5), ...about(13, 8)]
    expect(asked(worse)).toMatchObject({ lateStepIndex: 5, interval: { level: 0.99 } })
    expect(asked(worse, 1)).toMatchObject({ lateStepIndex: 5 })
  })

  test('is that of the whole while no side is sustained, or both are', () => {
    expect(asked(about(10, 12)).lateStepIndex).toBeNull()
    expect(asked([...about(14, 9), ...about(6, 9)].concat(about(14, 3))).lateStepIndex).toBeNull()
  })
})

describe('the last points, all outside', () => {
  const lines = { lower: 8, mean: 10, upper: 12 }

  test('are overwhelming on the side where they lie', () => {
    expect(overwhelmingSide(Array(6).fill(7), lines, -1)).toBe(1)
    expect(overwhelmingSide(Array(6).fill(7), lines, 1)).toBe(-1)
    expect(overwhelmingSide(Array(6).fill(10), lines, 1)).toBe(0)
    expect(overwhelmingSide([7, 7, 7, 7, 7, 13], lines, -1)).toBe(0)
    // The last half counts where that is more than six.
    expect(overwhelmingSide([...Array(7).fill(10), ...Array(7).fill(7)], lines, -1)).toBe(1)
    expect(overwhelmingSide([...Array(8).fill(10), ...Array(6).fill(7)], lines, -1)).toBe(0)
  })
})

describe('a baseline that was improving already', () => {
  const falling = { count: 10, p: 0.01, slope: -1 }

  test('explains a gain of up to twice its drift to the middle of the follow-up', () => {
    expect(isAlreadyImproving(falling, 10, -20, -1)).toBe(true)
    expect(isAlreadyImproving(falling, 10, -20.01, -1)).toBe(false)
  })

  test('explains nothing that is not sure, not good, or no gain', () => {
    expect(isAlreadyImproving({ ...falling, p: 0.05 }, 10, -5, -1)).toBe(false)
    expect(isAlreadyImproving(falling, 10, -5, 1)).toBe(false)
    expect(isAlreadyImproving(falling, 10, 5, -1)).toBe(false)
    expect(isAlreadyImproving(falling, 10, 0, -1)).toBe(false)
    expect(isAlreadyImproving({ ...falling, slope: 0 }, 10, -5, -1)).toBe(false)
  })
})
