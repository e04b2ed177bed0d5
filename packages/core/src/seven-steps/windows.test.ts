import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionOf } from '../metrics/index.ts'
import { checkDates, reachesCheck } from './watch.ts'
import { followupWindow, judgingDate } from './windows.ts'

test.each([
  ['live on a Monday: that week counts', '2026-02-02', 0, 12, '2026-02-02', '2026-04-20', '2026-04-27'],
  [
    'live on a Tuesday: the next week is the first whole one',
    '2026-02-03',
    0,
    12,
    '2026-02-09',
    '2026-04-27',
    '2026-05-04',
  ],
  ['two weeks to settle in', '2026-02-02', 2, 12, '2026-02-16', '2026-05-04', '2026-05-11'],
])('weeks: %s', (_, goLiveOn, settlingInPeriods, followupPeriods, from, to, judgingOn) => {
  const terms = { goLiveOn, settlingInPeriods, followupPeriods }
  expect(followupWindow('week', terms)).toEqual({ from, to, judgingOn })
})

test('months: live in the middle of January is judged from February on', () => {
  expect(
    followupWindow('month', { goLiveOn: '2026-01-15', settlingInPeriods: 0, followupPeriods: 6 }),
  ).toEqual({
    from: '2026-02-01',
    to: '2026-07-01',
    judgingOn: '2026-08-01',
  })
})

test('a lap with days and months is judged when the months can be', () => {
  const terms = { goLiveOn: '2026-03-01', settlingInPeriods: 0, followupPeriods: 6 }
  expect(judgingDate([followupWindow('day', terms), followupWindow('month', terms)])).toBe('2026-09-01')
})

test('no part of the follow-up lies before go-live, and it holds as many whole periods as agreed', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 6, max: 60 }),
      (goLive, period, settlingInPeriods, followupPeriods) => {
        const goLiveOn = goLive.toISOString().slice(0, 10)
        const window = followupWindow(period, { goLiveOn, settlingInPeriods, followupPeriods })
        expect(window.from >= goLiveOn).toBe(true)
        expect(positionOf(period, window.to) - positionOf(period, window.from) + 1).toBe(followupPeriods)
        expect(positionOf(period, window.judgingOn)).toBe(positionOf(period, window.to) + 1)
      },
    ),
  )
})

test('daily metrics are checked after 30, 60 and 90 days', () => {
  expect(checkDates('2026-05-01', [{ period: 'day', followupTo: '2026-04-30' }])).toEqual([
    '2026-05-31',
    '2026-06-30',
    '2026-07-30',
  ])
})

test('monthly metrics are checked after 6, 12 and 18 months, because that is later', () => {
  expect(checkDates('2026-05-01', [{ period: 'month', followupTo: '2026-04-01' }])).toEqual([
    '2026-11-01',
    '2027-05-01',
    '2027-11-01',
  ])
})

test.each([
  ['nothing is known', 'week', '2026-08-31', null, false],
  ['the last week before a Monday is missing', 'week', '2026-08-31', '2026-08-17', false],
  ['the last week before a Monday is known', 'week', '2026-08-31', '2026-08-24', true],
  ['the week that is not over on a Wednesday is not asked for', 'week', '2026-09-02', '2026-08-24', true],
  ['later weeks are known', 'week', '2026-08-31', '2026-09-14', true],
  ['the day before is missing', 'day', '2026-08-31', '2026-08-29', false],
  ['the day before is known', 'day', '2026-08-31', '2026-08-30', true],
  ['the month before is known', 'month', '2026-09-01', '2026-08-01', true],
  ['the month before is missing', 'month', '2026-09-01', '2026-07-01', false],
] as const)('whether a series reaches up to a check: %s', (_, period, dueOn, last, reaches) => {
  expect(reachesCheck(period, dueOn, last)).toBe(reaches)
})
