import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { RuleRefusal } from './rule-parts-rules.ts'
import { type HeldTiming, nextStarts, plannedMeetings, readSchedule } from './schedule-rules.ts'

const schedule = (rule: string, more: object = {}) =>
  readSchedule(
    { rule, startsOn: '2026-01-05', startsAt: '09:00', durationMinutes: 45, ...more },
    'Europe/Berlin',
  )
const local = (moments: Date[], zone = 'Europe/Berlin') =>
  moments.map((at) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime())
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString(),
  )
const days = (rule: string, count: number, more: object = {}) =>
  local(nextStarts(schedule(rule, more), count)).map((at) => at.slice(0, 10))

describe('rules that RFC 5545 gives as examples', () => {
  it.each([
    // The first Friday of the month, for ten meetings.
    [
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09-05',
      ['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05'],
    ],
    // The last but one Monday.
    [
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09-22',
      ['1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22'],
    ],
    // The third day before the end of the month.
    ['FREQ=MONTHLY;BYMONTHDAY=-3', '1997-09-28', ['1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29']],
    // Every other week on Tuesday and Thursday; weeks begin on Sunday.
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      ['1997-09-02', '1997-09-04', '1997-09-16', '1997-09-18'],
    ],
    // The same dates with weeks from Monday or from Sunday: an example made to tell them apart.
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    // Every Friday the 13th.
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '1997-09-02',
      ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13'],
    ],
    // The last working day of the month.
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '1997-09-30',
      ['1997-09-30', '1997-10-31', '1997-11-28', '1997-12-31'],
    ],
    // Monday of week 20.
    [
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      '1997-05-12',
      ['1997-05-12', '1998-05-11', '1999-05-17', '2000-05-15'],
    ],
    // A day that not every month has is left out there, not moved.
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2088-02-29', ['2088-02-29', '2092-02-29', '2096-02-29']],
  ])('%s', (rule, startsOn, expected) => {
    expect(days(rule, expected.length, { startsOn, zone: 'America/New_York' })).toEqual(expected)
  })

  test('a day that comes once in eight years is found', () => {
    expect(schedule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', { startsOn: '2096-03-01' }).startsOn).toBe(
      '2104-02-29',
    )
  })

  test('a rule with an end stops there', () => {
    expect(days('FREQ=WEEKLY;COUNT=3', 9)).toEqual(['2026-01-05', '2026-01-12', '2026-01-19'])
    expect(days('FREQ=WEEKLY;UNTIL=20260119T235959Z', 9)).toHaveLength(3)
    // A day is meant to its end, a local time is one of the zone: 23:00 of Auckland is noon in UTC.
    expect(days('FREQ=WEEKLY;UNTIL=20260119', 9)).toHaveLength(3)
    const late = { zone: 'Pacific/Auckland', startsAt: '23:00' }
    expect(days('FREQ=WEEKLY;UNTIL=20260119', 9, late)).toHaveLength(3)
    expect(days('FREQ=WEEKLY;UNTIL=20260119T230000', 9, late)).toHaveLength(3)
    expect(days('FREQ=WEEKLY;UNTIL=20260119T225959', 9, late)).toHaveLength(2)
  })

  test('the start moves to the first day on which the rule meets', () => {
    expect(schedule('FREQ=MONTHLY;BYDAY=1TU')).toMatchObject({ startsOn: '2026-01-06', endless: true })
    expect(schedule('rrule:freq=weekly;byday=mo;count=4')).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=4',
      endless: false,
    })
  })
})

describe('a rule that cannot be taken is refused with its place', () => {
  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31', /no day at all/],
    ['FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31', 'FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31', /no day at all/],
    ['FREQ=WEEKLY;UNTIL=20200101', 'FREQ=WEEKLY;UNTIL=20200101', /where it ends/],
    ['FREQ=WEEKLY;UNTIL=20270231', 'UNTIL=20270231', /no calendar has/],
    ['FREQ=WEEKLY;UNTIL=20270228T250000Z', 'UNTIL=20270228T250000Z', /20261231/],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY=32', /1 to 31/],
    ['FREQ=SECONDLY', 'FREQ=SECONDLY', /daily at most/],
    ['FREQ=HOURLY;COUNT=3', 'FREQ=HOURLY', /daily at most/],
    ['FREQ=DAILY;COUNT=100000000', 'COUNT=100000000', /1 to 1000/],
    ['FREQ=DAILY;COUNT=0', 'COUNT=0', /1 to 1000/],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL=0', /1 to 400/],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'COUNT=3', /one of them/],
    ['FREQ=INVALID_TYPE_CAUSES_ERROR', 'FREQ=INVALID_TYPE_CAUSES_ERROR', /DAILY, WEEKLY/],
    ['RRULE:AnythingRandom;FREQ=WEEKLY;BYDAY=FR,MO,TH,TU,WE', 'ANYTHINGRANDOM', /not a part of a rule/],
    ['BYDAY=MO', 'BYDAY=MO', /no frequency/],
    ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY=XX', /1TU/],
    ['FREQ=WEEKLY;BYHOUR=3,4,5', 'BYHOUR=3,4,5', /beside the rule/],
    ['FREQ=WEEKLY;FREQ=DAILY', 'FREQ=DAILY', /twice/],
    ['FREQ=MONTHLY;BYSETPOS=2', 'BYSETPOS=2', /BYDAY/],
    ['FREQ=WEEKLY;X-ODD=1', 'X-ODD=1', /not a part/],
    ['', '', /not a part/],
  ])('%s', (rule, place, message) => {
    const refusal = (() => {
      try {
        schedule(rule)
      } catch (error) {
        return error
      }
    })()
    expect(refusal).toBeInstanceOf(RuleRefusal)
    expect(refusal).toMatchObject({ place, message: expect.stringMatching(message) })
  })

  test('a zone that is an offset knows no clock changes', () => {
    expect(() => schedule('FREQ=WEEKLY', { zone: '+02:00' })).toThrow(/Europe\/Berlin/)
  })
})

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
  'Africa/Casablanca',
]
const held = (timing: ReturnType<typeof schedule>, more: Partial<HeldTiming> = {}): HeldTiming => ({
  ...timing,
  id: '1',
  number: 1,
  holdsFrom: new Date('2020-01-01T00:00:00Z'),
  holdsUntil: null,
  ...more,
})

describe('clock changes', () => {
  test('a weekly meeting stays at its local time when the clocks change', () => {
    const march = { startsOn: '2026-03-23', startsAt: '09:00' }
    expect(nextStarts(schedule('FREQ=WEEKLY;BYDAY=MO', march), 3).map((at) => at.toISOString())).toEqual([
      '2026-03-23T08:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
      '2026-04-06T07:00:00.000Z',
    ])
  })

  test('a time that the clocks skip has no meeting that day, and the day after is at its time again', () => {
    const night = { startsOn: '2026-03-28', startsAt: '02:30' }
    expect(local(nextStarts(schedule('FREQ=DAILY', night), 3))).toEqual([
      '2026-03-28T02:30:00',
      '2026-03-30T02:30:00',
      '2026-03-31T02:30:00',
    ])
  })

  test('a time that comes twice is met once, the first time', () => {
    const night = { startsOn: '2026-10-24', startsAt: '02:30' }
    expect(nextStarts(schedule('FREQ=DAILY', night), 3).map((at) => at.toISOString())).toEqual([
      '2026-10-24T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ])
  })

  it('keeps the local time, one meeting a day, whatever zone, rule and window', () => {
    const given = fc.record({
      zone: fc.constantFrom(...zones),
      rule: fc.constantFrom(
        'FREQ=DAILY',
        'FREQ=WEEKLY;BYDAY=SU',
        'FREQ=MONTHLY;BYDAY=-1SU',
        'FREQ=DAILY;INTERVAL=3',
      ),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.constantFrom(0, 15, 30, 59),
      from: fc.integer({ min: 0, max: 800 }),
      length: fc.integer({ min: 0, max: 120 }),
    })
    fc.assert(
      fc.property(given, ({ zone, rule, hour, minute, from, length }) => {
        const startsAt = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const timing = held(schedule(rule, { zone, startsAt }))
        const window = (start: number, end: number) => ({
          from: new Date(Date.UTC(2026, 0, 1 + start)),
          to: new Date(Date.UTC(2026, 0, 1 + end)),
        })
        const meetings = plannedMeetings([timing], window(from, from + length))
        for (const { startsAt: at, plannedOn } of meetings) {
          expect(local([at], zone)[0]).toBe(`${plannedOn}T${startsAt}:00`)
        }
        expect(new Set(meetings.map(({ plannedOn }) => plannedOn)).size).toBe(meetings.length)
        // Two windows that touch hold what one over both holds: none is lost or doubled at the seam.
        const middle = from + Math.floor(length / 2)
        const parts = [
          ...plannedMeetings([timing], window(from, middle)),
          ...plannedMeetings([timing], window(middle, from + length)),
        ].map(({ plannedOn }) => plannedOn)
        expect([...new Set(parts)]).toEqual(meetings.map(({ plannedOn }) => plannedOn))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a new schedule', () => {
  const change = new Date('2026-02-10T12:00:00Z')
  const before = held(schedule('FREQ=WEEKLY;BYDAY=MO'), { holdsUntil: change })
  const after = held(schedule('FREQ=WEEKLY;BYDAY=TH', { startsOn: '2026-02-10' }), {
    id: '2',
    number: 2,
    holdsFrom: change,
  })

  test('leaves what was planned before it as it was', () => {
    const window = { from: new Date('2026-01-28T00:00:00Z'), to: new Date('2026-02-20T00:00:00Z') }
    expect(plannedMeetings([after, before], window).map(({ plannedOn }) => plannedOn)).toEqual([
      '2026-02-02',
      '2026-02-09',
      '2026-02-12',
      '2026-02-19',
    ])
  })
})
