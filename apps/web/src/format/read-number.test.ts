import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

describe('readNumber', () => {
  it('reads both decimal marks and grouping', () => {
    expect(readNumber(' 12,5 ')).toBe(12.5)
    expect(readNumber('12.5')).toBe(12.5)
    expect(readNumber('1.234,5')).toBe(1234.5)
    expect(readNumber('1,234.5')).toBe(1234.5)
    expect(readNumber('21 400')).toBe(21400)
    expect(readNumber('−3')).toBe(-3)
  })

  it('refuses what is no number', () => {
    for (const typed of ['', 'n/a', '1e5', 'Infinity', 'NaN', '1.2.3', '1,2,3', '0x10', '-', '5 h']) {
      expect(readNumber(typed)).toBeNull()
    }
  })

  it('reads back every plain number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(readNumber(String(value / 100))).toBe(value / 100)
      }),
    )
  })
})
