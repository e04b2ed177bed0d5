import { expect, test } from 'vitest'
import { beforeAndSince, lookWindows, mondayOf } from './skip-windows.ts'

const weeks = [
  { weekOn: '2026-01-05', laps: 2, skipped: [1, 0, 0, 0, 0, 2, 2] },
  { weekOn: '2026-01-12', laps: 1, skipped: [0, 0, 0, 0, 0, 1, 0] },
  { weekOn: '2026-01-19', laps: 4, skipped: [0, 0, 0, 0, 0, 1, 0] },
]

test('counts a week on the side on which it begins', () => {
  expect(beforeAndSince(weeks, 6, '2026-01-21')).toEqual({
    before: { skipped: 3, laps: 3 },
    since: { skipped: 1, laps: 4 },
  })
  expect([mondayOf('2026-01-18'), mondayOf('2026-01-19'), mondayOf('2026-03-01')]).toEqual([
    '2026-01-12',
    '2026-01-19',
    '2026-02-23',
  ])
})

test('looks at whole weeks, and at nothing where one side has none', () => {
  expect(lookWindows(weeks, '2026-01-21')).toEqual({
    from: '2026-01-05',
    to: '2026-01-18',
    live: '2026-01-19',
    until: '2026-01-25',
  })
  expect([
    lookWindows(weeks, '2026-01-05'),
    lookWindows(weeks, '2026-02-02'),
    lookWindows([], '2026-01-21'),
  ]).toEqual([null, null, null])
})
