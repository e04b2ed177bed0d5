import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarErrors } from './calendar-rules.ts'
import { openIntervals } from './open-intervals.ts'

const everyDay = (from: string, to: string) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }))
const office = {
  zone: 'Europe/Berlin',
  hours: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '13:00', to: '17:00' },
    { weekday, from: '08:00', to: '12:00' },
  ]),
  holidays: [{ on: '2026-05-01', name: 'May Day' }],
}
const between = (calendar: Parameters<typeof openIntervals>[0], from: string, to: string) =>
  openIntervals(calendar, new Date(from), new Date(to)).map(({ startsAt, endsAt }) => [
    startsAt.toISOString().slice(0, 16),
    endsAt.toISOString().slice(0, 16),
  ])
const hoursOpen = (...given: Parameters<typeof openIntervals>) =>
  openIntervals(...given).reduce(
    (sum, { startsAt, endsAt }) => sum + (Number(endsAt) - Number(startsAt)),
    0,
  ) / 3_600_000

describe('opening hours between two moments', () => {
  test('are local, in order, clipped, without weekends and holidays', () => {
    expect(between(office, '2026-04-30T08:30:00Z', '2026-05-04T06:30:00Z')).toEqual([
      ['2026-04-30T08:30', '2026-04-30T10:00'],
      ['2026-04-30T11:00', '2026-04-30T15:00'],
      ['2026-05-04T06:00', '2026-05-04T06:30'],
    ])
  })

  test('run through midnight without a seam', () => {
    const always = { zone: 'Europe/Berlin', hours: everyDay('00:00', '24:00'), holidays: [] }
    expect(between(always, '2026-03-28T00:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      ['2026-03-28T00:00', '2026-03-30T12:00'],
    ])
  })

  test('leave out the hour that clocks skip, and count twice the one they repeat', () => {
    const night = { zone: 'Europe/Berlin', hours: everyDay('02:00', '03:00'), holidays: [] }
    const onDay = (day: string) =>
      hoursOpen(night, new Date(`${day}T00:00:00+01:00`), new Date(`${day}T23:00:00Z`))
    expect(onDay('2026-03-28')).toBe(1)
    expect(onDay('2026-03-29')).toBe(0)
    expect(onDay('2026-10-25')).toBe(2)
    const late = { ...night, hours: everyDay('02:30', '04:00') }
    expect(between(late, '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
      ['2026-03-29T01:00', '2026-03-29T02:00'],
    ])
  })

  test('are as long over a whole as over its parts', () => {
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'UTC',
    )
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment), zone, (moments, inZone) => {
        const [a, b, c] = moments.sort((one, other) => one - other).map((at) => new Date(at)) as [
          Date,
          Date,
          Date,
        ]
        const calendar = { ...office, zone: inZone }
        const whole = hoursOpen(calendar, a, c)
        expect(hoursOpen(calendar, a, b) + hoursOpen(calendar, b, c)).toBeCloseTo(whole, 6)
        expect(whole).toBeLessThanOrEqual((Number(c) - Number(a)) / 3_600_000)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a calendar', () => {
  const errors = (hours: object[], holidays: object[] = []) =>
    calendarErrors({ hours, holidays } as Parameters<typeof calendarErrors>[0]).map(({ path }) => path)
  const stretch = (from: string, to: string, weekday = 1) => ({ weekday, from, to })

  test('may have several stretches a day that touch', () => {
    expect(
      errors([stretch('12:00', '24:00'), stretch('08:00', '12:00'), stretch('08:00', '12:00', 2)]),
    ).toEqual([])
  })
  test('must not close before it opens, nor overlap, nor name a holiday twice', () => {
    expect(errors([stretch('12:00', '12:00')])).toEqual(['hours.0.to'])
    expect(errors([stretch('11:59', '13:00'), stretch('08:00', '12:00')])).toEqual(['hours.0'])
    expect(errors([stretch('08:00', '12:00')], [{ on: '2026-05-01' }, { on: '2026-05-01' }])).toEqual([
      'holidays.1.on',
    ])
  })
})
