import { expect, it } from 'vitest'
import { monthAfter, monthBefore, readMonth } from './months.ts'

it('steps over the turn of the year', () => {
  expect([monthBefore('2026-01'), monthAfter('2026-12'), monthBefore('2026-03')]).toEqual([
    '2025-12',
    '2027-01',
    '2026-02',
  ])
})

it('reads a month, or the last whole one', () => {
  expect([
    readMonth('2026-09', '2026-11-23'),
    readMonth('last', '2026-11-23'),
    readMonth('2026-13', '2026-01-01'),
  ]).toEqual(['2026-09', '2026-10', '2025-12'])
})
