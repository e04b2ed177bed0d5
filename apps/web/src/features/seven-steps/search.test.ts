import { describe, expect, it } from 'vitest'
import { readImprovementSearch } from './search.ts'

describe('readImprovementSearch', () => {
  it('keeps lap, metric and step', () => {
    expect(readImprovementSearch({ lap: 2, metric: 'a', step: '3' })).toEqual({
      lap: 2,
      metric: 'a',
      step: 3,
    })
  })
  it('keeps the view, and leaves the usual one out of the address', () => {
    expect(readImprovementSearch({ view: 'a3' })).toEqual({ view: 'a3' })
    expect(readImprovementSearch({ view: 'steps' })).toEqual({})
    expect(readImprovementSearch({ view: 'sideways' })).toEqual({})
  })
  it('keeps step 0, which means that every step is closed', () => {
    expect(readImprovementSearch({ step: 0 })).toEqual({ step: 0 })
  })
  it('leaves out what makes no sense', () => {
    expect(readImprovementSearch({ lap: 0, metric: 4, step: 8, other: 'x' })).toEqual({})
    expect(readImprovementSearch({ lap: 1.5, step: '' })).toEqual({})
  })
})
