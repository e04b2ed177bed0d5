import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ScheduleInput } from '@ratchet/contract'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { type ChangedMeeting, calendarEvents } from '../../../../packages/core/src/reviews/calendar-rules.ts'
import {
  type HeldTiming,
  momentOf,
  nextStarts,
  readSchedule,
} from '../../../../packages/core/src/reviews/schedule-rules.ts'
import { calendarText } from './calendar-file.ts'

/** Calendars that Google, Exchange, ownCloud, Meetup and others wrote; see ORIGINS.json there. */
const folder = join(import.meta.dirname, '../../../../../shared/fixtures/payloads/icalendar')
const read = (file: string) => readFileSync(join(folder, `${file}.ics`), 'utf8').trim()
const here = existsSync(folder)

/** The lines of a sample's events, unfolded: what a sample says even where a strict reader gives up. */
const eventsOf = (file: string) =>
  read(file)
    .replace(/\r?\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((text) => {
      const line = (name: string) =>
        new RegExp(`^${name}(?:;[^:\n]*?TZID=("[^"]*"|[^:;\n]*))?[^\n]*:([^\n\r]*)`, 'm').exec(text)
      return {
        rule: /^RRULE(?:;[^:\n]*)?:([^\r\n]*)/m.exec(text)?.[1] ?? null,
        zone: line('DTSTART')?.[1] ?? null,
        start: line('DTSTART')?.[2] ?? '',
        recurrence: line('RECURRENCE-ID')?.[2] ?? null,
        excluded: [...text.matchAll(/^EXDATE[^:\n]*:([^\r\n]*)/gm)].flatMap(([, days = '']) =>
          days.split(','),
        ),
        sequence: Number(line('SEQUENCE')?.[2] ?? 0),
      }
    })
type SampleEvent = ReturnType<typeof eventsOf>[number]

const dashed = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
const clock = (text: string) => (text.includes('T') ? `${text.slice(9, 11)}:${text.slice(11, 13)}` : '00:00')
const local = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

/** The schedule that somebody would set here for a sample's event. @param zone for whole days, which have none */
function scheduleOf({ rule, start, ...event }: SampleEvent, zone = 'UTC'): HeldTiming {
  const timing = readSchedule(
    {
      rule: rule ?? '',
      zone: event.zone ?? zone,
      startsOn: dashed(start),
      startsAt: clock(start),
      durationMinutes: 45,
    },
    zone,
  )
  return { ...timing, id: 'schedule', number: 1, holdsFrom: new Date('2010-01-01'), holdsUntil: null }
}

const days = (from: string, count: number, step = 1) =>
  Array.from({ length: count }, (_, place) =>
    Temporal.PlainDate.from(from)
      .add({ days: place * step })
      .toString(),
  )

describe('rules that calendars wrote give the days that they meant', () => {
  it.runIf(here).each<[string, number, string, string, number, string[]]>([
    // Daily from the first of March in New York until the fifteenth at the same local time, over the clock change.
    ['non-utc-until-ny', 0, 'UTC', '14:00', 99, days('2024-03-01', 15)],
    ['issue_1081_event_with_rrule', 0, 'UTC', '10:00', 99, days('2025-01-01', 10)],
    ['test_daily_recurring', 0, 'Europe/Berlin', '00:00', 99, days('2025-01-01', 30)],
    // Midnight of the day on which Berlin's clocks go back, and of the days after it.
    ['whole_day_moved_over_dst_change_berlin', 0, 'Europe/Berlin', '00:00', 99, days('2024-10-27', 3)],
    ['google-recurrence-order', 1, 'UTC', '10:00', 99, days('2026-02-10', 3)],
    ['recurrence-sequence', 0, 'UTC', '10:00', 99, days('2024-01-01', 5)],
    ['badRRULE', 0, 'UTC', '09:40', 4, ['2020-09-03', '2020-09-04', '2020-09-07', '2020-09-08']],
    // Written with a parameter in front of the rule, as BusyCal does.
    ['badRRULE', 2, 'UTC', '07:20', 3, days('2020-11-02', 3)],
    // Every other week, and weeks begin on Sunday; the day whose morning is the end is still in.
    ['biweekly-exdate-until', 0, 'UTC', '09:00', 4, ['2017-02-16', '2017-02-27', '2017-03-02', '2017-03-13']],
  ])('%s, event %i (needs ../shared)', (file, place, zone, at, count, expected) => {
    const timing = scheduleOf(eventsOf(file)[place]!, zone)
    expect(nextStarts(timing, count).map((start) => local(start, timing.zone))).toEqual(
      expected.map((day) => `${day}T${at}`),
    )
  })

  test.runIf(here)(
    'Exchange ends a rule at midnight told in UTC, and that day is still in (needs ../shared)',
    () => {
      const timing = scheduleOf(eventsOf('exchange_whole_day_moved_recurrence')[0]!, 'Europe/Berlin')
      const starts = nextStarts(timing, 99).map((start) => local(start, 'Europe/Berlin').slice(0, 10))
      expect(starts).toHaveLength(52)
      expect([starts[0], starts[1], starts.at(-1)]).toEqual(['2026-02-19', '2026-02-24', '2026-08-18'])
    },
  )

  it.runIf(here).each([
    ['badRRULE', 1, /“ANYTHINGRANDOM”: is not a part of a rule/],
    ['issue_1081_invalid_rrule_freq', 0, /“FREQ=INVALID_TYPE_CAUSES_ERROR”: takes DAILY/],
  ])('%s is refused with its place (needs ../shared)', (file, place, message) => {
    expect(() => scheduleOf(eventsOf(file)[place]!)).toThrow(message)
  })

  it.runIf(here).each(['germany_at_end_of_day_repeating', 'windows-quoted-tz-rrule'])(
    'the zone that %s names is none, and is refused beside its field (needs ../shared)',
    (file) => {
      const [{ zone, rule, start }] = eventsOf(file) as [SampleEvent]
      const given = { rule, zone, startsOn: dashed(start), startsAt: clock(start) }
      const { error } = ScheduleInput.safeParse(given)
      expect(error?.issues.map(({ path }) => path)).toEqual([['zone']])
      expect(ScheduleInput.safeParse({ ...given, zone: 'Europe/Berlin' }).success).toBe(true)
    },
  )
})

/** What a calendar shows of one event: each start, exceptions in place, what was called off left out. */
function shown(text: string, uid: (own: string) => boolean = () => true): string[] {
  const root = new ICAL.Component(ICAL.parse(text))
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  const own = events.filter((event) => uid(event.uid))
  const master = own.find((event) => !event.recurrenceId)!
  // A later version of an exception takes the place of the earlier one.
  const exceptions = own.filter((event) => event.recurrenceId).sort((a, b) => a.sequence - b.sequence)
  for (const exception of exceptions) master.relateException(exception)
  const iterator = master.iterator()
  const starts: string[] = []
  for (let next = iterator.next(); next && starts.length < 200; next = iterator.next()) {
    const { startDate, item } = master.getOccurrenceDetails(next)
    if (item.component.getFirstPropertyValue('status') === 'CANCELLED') continue
    starts.push(startDate.toJSDate().toISOString())
  }
  return starts.sort()
}

/** A sample's event with its exceptions as a review of ours, and what our feed says of it. */
function feedOf(file: string): string {
  const events = eventsOf(file)
  const master = events.find(({ rule }) => rule !== null)!
  const schedule = scheduleOf(master)
  const moved = events
    .filter(({ recurrence }) => recurrence !== null)
    .sort((a, b) => a.sequence - b.sequence)
    .map((event): [string, ChangedMeeting] => [
      event.recurrence ?? '',
      changed(event.recurrence!, event.start, event.sequence),
    ])
  const off = master.excluded.map((at): [string, ChangedMeeting] => [at, changed(at, null, 1)])
  function changed(planned: string, to: string | null, sequence: number): ChangedMeeting {
    const moment = (text: string) => momentOf(dashed(text), clock(text), schedule.zone)
    return {
      plannedAt: moment(planned),
      movedTo: to === null ? null : moment(to),
      cancelledAt: to === null ? moment(planned) : null,
      sequence,
      changedAt: new Date('2026-01-01T00:00:00Z'),
    }
  }
  const review = {
    id: 'review',
    name: 'Réunion, équipe; l’été prochain – Überprüfung der Rückstände',
    version: 3,
  }
  return calendarText(
    {
      name: 'Équipe Zürich',
      events: calendarEvents({ ...review, schedules: [schedule] }, [...new Map([...moved, ...off]).values()]),
    },
    'https://ratchet.example',
  )
}

describe('our feed says it as these calendars do', () => {
  it.runIf(here).each(['google-recurrence-order', 'biweekly-exdate-until', 'issue_1081_event_with_rrule'])(
    'a calendar shows of our feed what it shows of %s (needs ../shared)',
    (file) => {
      const first = (text: string) => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
      const uid = String(first(read(file))?.getFirstPropertyValue('uid'))
      // The samples bring no zones along: those of the feed stand in for them.
      const feed = feedOf(file)
      expect(shown(feed)).toEqual(shown(withZones(read(file), feed), (own) => own === uid))
      expect(shown(feed).length).toBeGreaterThan(2)
    },
  )

  test.runIf(here)(
    'the latest of several changes to a meeting is the one that counts (needs ../shared)',
    () => {
      expect(shown(feedOf('recurrence-sequence'))).toEqual(
        expect.arrayContaining([
          '2024-01-01T10:00:00.000Z',
          '2024-01-02T14:00:00.000Z',
          '2024-01-03T15:00:00.000Z',
        ]),
      )
      const [newest, oldest] = eventsOf('duplicate-rrule-sequence') as [SampleEvent, SampleEvent]
      expect(newest.sequence).toBeGreaterThan(oldest.sequence)
      const sequences = [...feedOf('recurrence-sequence').matchAll(/^SEQUENCE:(\d+)/gm)].map(([, number]) =>
        Number(number),
      )
      // Every change of a meeting raises the number of its event, too, so that a calendar takes the new state over.
      expect(Math.min(...sequences)).toBeGreaterThan(3)
    },
  )

  test.runIf(here)(
    'zones have the clock changes that Google, Meetup and others give them (needs ../shared)',
    () => {
      for (const [file, zone] of [
        ['dst-transition-rules', 'Europe/Amsterdam'],
        ['badRRULE', 'America/Denver'],
        ['meetup-timed-tz', 'America/Phoenix'],
      ] as const) {
        const [theirs] = zonesOf(read(file))
        const ours = zonesOf(calendarIn(zone)).find(({ tzid }) => tzid === zone)
        for (let hour = 0; hour < 8 * 366 * 24; hour += 7) {
          const at = ICAL.Time.fromJSDate(new Date(Date.UTC(2020, 0, 1, hour)), true)
          expect(ours?.utcOffset(at), `${zone} ${at}`).toBe(theirs?.utcOffset(at))
        }
      }
    },
  )

  test('every zone comes along under the name that the events give it', () => {
    const text = textIn(...Intl.supportedValuesOf('timeZone'))
    const named = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, zone]) => zone))
    const used = named(/^DTSTART;TZID=([^:]*):/gm)
    expect(used.size).toBeGreaterThan(400)
    expect(named(/BEGIN:VTIMEZONE\r\nTZID:([^\r\n]*)/g)).toEqual(used)
  })

  test('moments of changes are told in UTC, and so is a meeting in UTC', () => {
    expect(textIn('Europe/Berlin')).toMatch(/DTSTAMP:20260101T000000Z\r\n/)
    expect(textIn('Europe/Berlin')).toMatch(/LAST-MODIFIED:20260101T000000Z\r\n/)
    expect(textIn('UTC')).toMatch(/DTSTART:20260105T090000Z\r\nDTEND:20260105T094500Z\r\n/)
    expect(textIn('UTC')).toMatch(/EXDATE:20260112T090000Z\r\n/)
    expect(textIn('UTC')).toMatch(/RECURRENCE-ID:20260112T090000Z\r\n/)
    expect(textIn('UTC')).not.toContain('VTIMEZONE')
  })

  test('lines are folded within 75 octets and no letter is cut in two', () => {
    const text = calendarIn('Europe/Berlin')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replace(/\r\n /g, '')).toContain('SUMMARY:Überprüfung der Rückstände\\, ñandú ')
    expect(text).toMatch(/\r\n$|END:VCALENDAR$/)
  })
})

function calendarIn(zone: string): string {
  const schedule = scheduleOf({
    ...{ rule: 'FREQ=WEEKLY', zone, start: '20260105T090000', recurrence: null, excluded: [], sequence: 0 },
  })
  const name = `Überprüfung der Rückstände, ñandú ${'äöü€ '.repeat(20)}`.trim()
  const events = calendarEvents({ id: 'review', name, version: 0, schedules: [schedule] }, [])
  return calendarText({ name, events }, 'https://ratchet.example')
}

/** One weekly event in each zone, its second meeting called off. */
function textIn(...zones: string[]): string {
  const changedAt = new Date('2026-01-01T00:00:00Z')
  const off = new Date('2026-01-12T09:00:00Z')
  const events = zones.map((zone) => ({
    ...{ uid: `${zone}@ratchet`, sequence: 1, changedAt, summary: 'One', reviewId: 'review', zone },
    ...{ startsAt: new Date('2026-01-05T09:00:00Z'), durationMinutes: 45, rule: 'FREQ=WEEKLY', until: null },
    overrides: [{ recurrenceAt: off, startsAt: off, cancelled: true, sequence: 2, changedAt }],
  }))
  return calendarText({ name: 'One', events }, 'https://ratchet.example')
}

const zonesOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vtimezone')
    .map((component) => new ICAL.Timezone(component))

function withZones(text: string, feed: string): string {
  const zones = [...feed.matchAll(/BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE\r?\n/g)]
    .map(([zone]) => zone)
    .join('')
  return text.replace('BEGIN:VEVENT', `${zones}BEGIN:VEVENT`)
}
