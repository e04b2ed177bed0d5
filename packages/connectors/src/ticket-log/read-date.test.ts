import type { RecordDateFormat } from '@ratchet/contract'
import { recordDateFormats as contracted } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoInstant } from './iso-instant.ts'
import { DateReader, recordDateFormats } from './read-date.ts'
import { ZoneOffsets } from './zone-offsets.ts'

function read(text: string, format: RecordDateFormat): string {
  const reader = DateReader.of(format)
  const bytes = new TextEncoder().encode(text)
  const outcome = reader.read(bytes, 0, bytes.length)
  if (outcome === 'other_format' || outcome === 'no_such_date') return outcome
  const time = new Date(reader.ms).toISOString()
  return outcome === 'instant' ? time : time.slice(0, -1)
}

test('the formats are those of the contract', () => {
  expect([...recordDateFormats].sort()).toEqual([...contracted].sort())
})

test.each<[RecordDateFormat, string, string]>([
  ['iso', '2026-03-02', '2026-03-02T00:00:00.000'],
  ['iso', '2026-03-02 09:12', '2026-03-02T09:12:00.000'],
  ['iso', '2026-03-02T09:12:05.1239', '2026-03-02T09:12:05.123'],
  ['iso', '2026-03-02T09:12:05,5Z', '2026-03-02T09:12:05.500Z'],
  ['iso', '2026-03-02T09:12:05+05:30', '2026-03-02T03:42:05.000Z'],
  ['iso', '2026-03-02 09:12:05 +0100', '2026-03-02T08:12:05.000Z'],
  ['iso', '2026-03-02 09:12 UTC', '2026-03-02T09:12:00.000Z'],
  ['iso', '2026-03-02 09:12 CET', 'other_format'],
  ['iso', '2026-03-02 9', 'other_format'],
  ['iso', '2026-03-0205', 'other_format'],
  ['iso', '02-03-2026', 'other_format'],
  ['dd-mm-yyyy', '02-03-2026 9:12', '2026-03-02T09:12:00.000'],
  ['dd/mm/yyyy', '29/2/2016 01:16', '2016-02-29T01:16:00.000'],
  ['dd/mm/yyyy', '29/2/2015 01:16', 'no_such_date'],
  ['dd/mm/yyyy', '2/13/2016', 'no_such_date'],
  ['mm/dd/yyyy', '2/13/16 12:05 am', '2016-02-13T00:05:00.000'],
  ['mm/dd/yyyy', '2/13/2016 12:05PM', '2016-02-13T12:05:00.000'],
  ['mm/dd/yyyy', '2/13/2016 13:05 PM', 'no_such_date'],
  ['yyyy/mm/dd', '2016/2/13 23:59:59', '2016-02-13T23:59:59.000'],
  ['dd.mm.yyyy', '2.3.2026, 09:12', '2026-03-02T09:12:00.000'],
  ['dd.mm.yyyy', '2.3.2026 25:12', 'no_such_date'],
  ['dd/mon/yy', '02/Mar/26 9:12 AM', '2026-03-02T09:12:00.000'],
  ['dd/mon/yy', '02-MARCH-2026', '2026-03-02T00:00:00.000'],
  ['dd/mon/yy', '02/Mrz/26', 'other_format'],
  ['mon dd, yyyy', 'Mar 2, 2026 4:40 PM', '2026-03-02T16:40:00.000'],
  ['mon dd, yyyy', 'September 2 2026', '2026-09-02T00:00:00.000'],
])('%s: %s is %s', (format, text, expected) => {
  expect(read(text, format)).toBe(expected)
})

test('every day from 1970 to 2199 is itself, and isoInstant writes what toISOString does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7_258_118_399_999 }), (ms) => {
      const iso = new Date(ms).toISOString()
      expect(isoInstant(ms)).toBe(iso)
      expect(read(iso, 'iso')).toBe(iso)
    }),
  )
})

describe('local times', () => {
  const utc = (zone: string, local: string) =>
    new Date(new ZoneOffsets(zone).toUtc(Date.parse(`${local}Z`))).toISOString()

  test.each([
    ['Europe/Berlin', '2026-03-29T01:59:59', '2026-03-29T00:59:59.000Z', 'before the gap'],
    ['Europe/Berlin', '2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z', 'in the gap: 03:30 summer time'],
    ['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z', 'after the gap'],
    ['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z', 'the earlier of the repeated hour'],
    ['Europe/Berlin', '2026-10-25T03:00:00', '2026-10-25T02:00:00.000Z', 'after the repeated hour'],
    ['America/New_York', '2026-03-08T02:15:00', '2026-03-08T07:15:00.000Z', 'in the gap, west of Greenwich'],
    ['America/New_York', '2026-11-01T01:15:00', '2026-11-01T05:15:00.000Z', 'repeated, west of Greenwich'],
    ['Australia/Lord_Howe', '2026-10-04T02:10:00', '2026-10-03T15:40:00.000Z', 'a gap of half an hour'],
    ['Asia/Kathmandu', '2026-06-01T00:00:00', '2026-05-31T18:15:00.000Z', 'a quarter of an hour'],
    ['Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T22:00:00.000Z', 'a day that was skipped'],
  ])('%s %s is %s (%s)', (zone, local, expected) => {
    expect(utc(zone, local)).toBe(expected)
  })

  test('a moment written in a zone is read back, except for the second time of a repeated hour', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Asia/Tehran',
      'Africa/Casablanca',
    )
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 2_000_000_000 }), (zone, seconds) => {
        const parts = new Intl.DateTimeFormat('sv', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        })
        const local = parts.format(seconds * 1000).replace(' ', 'T')
        const found = Date.parse(utc(zone, local))
        expect(parts.format(found).replace(' ', 'T')).toBe(local)
        expect(found).toBeLessThanOrEqual(seconds * 1000)
      }),
      { numRuns: 500 },
    )
  })
})
