import { judge } from '@ratchet/statistics'
import { expect, it } from 'vitest'
import { isSafe, simulateGuardrail } from './guardrails.ts'

const steady = [10, 12, 11, 9, 10, 11, 12, 9, 10, 11, 9, 12]
const verdictOn = (followup: number[]) =>
  judge({ direction: 'increase', target: null, seasonPeriod: null, baseline: steady, followup })

it('calls a steady guardrail safe only where the tolerated harm would have been seen', () => {
  const verdict = verdictOn([11, 9, 12, 10, 11, 10])
  expect(verdict.verdict).toBe('no_signal')
  expect(isSafe(verdict, 5)).toBe(true)
  expect(isSafe(verdict, 0.1)).toBe(false)
})

it('never calls safe what got worse or has too little data', () => {
  expect(isSafe(verdictOn([2, 1, 2, 1, 2, 1]), 100)).toBe(false)
  expect(isSafe(verdictOn([10, 11]), 100)).toBe(false)
})

it('sees a harm far beyond the noise in every series', () => {
  const counts = simulateGuardrail({
    lengths: { before: 12, after: 12 },
    carryOver: 0,
    harm: 8,
    series: 20,
    seed: 1,
  })
  expect(counts).toEqual({ harm: 8, series: 20, safe: { v1: 0, v2: 0 }, worse: { v1: 20, v2: 20 } })
})
