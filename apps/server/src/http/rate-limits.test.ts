import { describe, expect, it } from 'vitest'
import { RateLimits } from './rate-limits.ts'

describe('rate limits', () => {
  it('let the limit pass in each window and say how long to wait', () => {
    let now = 0
    const limits = new RateLimits(() => now)
    expect([1, 2, 3].map(() => limits.take('a', 2, 60))).toEqual([0, 0, 60])
    now = 45_500
    expect(limits.take('a', 2, 60)).toBe(15)
    expect(limits.take('b', 2, 60)).toBe(0)
    now = 60_000
    expect(limits.take('a', 2, 60)).toBe(0)
  })

  it('stay bounded when every request brings another key', () => {
    const limits = new RateLimits(() => 0)
    for (let index = 0; index < 25_000; index += 1) limits.take(`key ${index}`, 1, 60)
    expect(limits.take('key 24999', 1, 60)).toBe(60)
    expect(limits.take('key 0', 1, 60)).toBe(0)
  })
})
