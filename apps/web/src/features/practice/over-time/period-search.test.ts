import { expect, it } from 'vitest'
import { periodOf, readPeriodSearch } from './period-search.ts'

it('reads dates, and leaves out what is none', () => {
  expect(readPeriodSearch({ from: '2026-01-01', to: '2026-02-31' })).toEqual({ from: '2026-01-01' })
  expect(readPeriodSearch({ from: 7, other: 'x' })).toEqual({})
})

it('means the last half year where nothing is said', () => {
  expect(periodOf({}, '2026-11-23')).toEqual({ from: '2026-05-25', to: '2026-11-23' })
  expect(periodOf({ from: '2026-01-01', to: '2026-03-31' }, '2026-11-23')).toEqual({
    from: '2026-01-01',
    to: '2026-03-31',
  })
})
