import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dateOfTime } from './local-date.ts'

const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC')

it.each([
  ['a date stays itself', '2026-05-04', 'Asia/Tokyo', 'America/New_York', '2026-05-04'],
  ['a late evening in Berlin', '2026-05-04T23:30:00', 'Europe/Berlin', 'Europe/Berlin', '2026-05-04'],
  [
    'a Berlin midnight seen from New York',
    '2026-05-04 00:30',
    'Europe/Berlin',
    'America/New_York',
    '2026-05-03',
  ],
  ['an instant in UTC', '2026-05-03T23:00:00Z', 'UTC', 'Europe/Berlin', '2026-05-04'],
  ['an offset without a colon', '2026-05-03T23:00:00+0200', 'UTC', 'UTC', '2026-05-03'],
  [
    'clocks put forward: no such hour, read after the gap',
    '2026-03-29T02:30:00',
    'Europe/Berlin',
    'UTC',
    '2026-03-29',
  ],
  [
    'clocks put back: read as the earlier hour',
    '2026-10-25T02:30:00',
    'Europe/Berlin',
    'Pacific/Auckland',
    '2026-10-25',
  ],
  [
    'the last minute before a clock change at midnight',
    '2026-03-28T23:59:59',
    'Europe/Berlin',
    'Europe/Berlin',
    '2026-03-28',
  ],
])('%s', (_, time, fileZone, metricZone, date) => {
  expect(dateOfTime(time, fileZone, metricZone)).toBe(date)
})

it.each([
  '',
  'yesterday',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-05-04T25:00:00',
  '04.05.2026',
  'T',
  'NaN',
  '\u0000',
])('takes no %j for a date', (time) => {
  expect(dateOfTime(time, 'Europe/Berlin', 'UTC')).toBeNull()
})

it('an instant falls on the same day however it is spelled', () => {
  const instant = fc.date({ min: new Date('1971-01-01'), max: new Date('2037-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, zone, zone, (at, fileZone, metricZone) => {
      const shown = new Intl.DateTimeFormat('en-CA', { timeZone: metricZone, dateStyle: 'short' }).format(at)
      expect(dateOfTime(at.toISOString(), fileZone, metricZone)).toBe(shown)
      expect(dateOfTime(at.toISOString().replace('Z', ''), 'UTC', metricZone)).toBe(shown)
    }),
  )
})
