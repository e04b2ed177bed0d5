import { expect, test } from 'vitest'
import { judgeV1 } from './judge-v1.ts'
import { reachesTarget } from './reaches-target.ts'

test('a mean that equals the target on paper meets it', () => {
  const verdict = judgeV1({
    direction: 'decrease',
    target: 2.8,
    seasonPeriod: null,
    baseline: [9, 8.5, 9.4, 8.8, 9.1, 8.7, 9.3, 8.6, 9.2, 8.9, 9, 8.8],
    followup: [2.6, 2.2, 3.5, 3, 2.6, 3.6, 3.9, 2, 3.2, 2.2, 2.2, 2.6],
  })
  expect(verdict).toMatchObject({ verdict: 'improved_target_met', targetMetOnAverage: true })
})

test('a miss that anybody could write down stays a miss', () => {
  expect(reachesTarget(2.8000001, 2.8, -1)).toBe(false)
  expect(reachesTarget(2.8, 2.8000001, 1)).toBe(false)
  expect(reachesTarget(0, 0, 1)).toBe(true)
  expect(reachesTarget(-1e-300, 0, 1)).toBe(false)
})
