import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atOnceSlot, dueDigest } from './digest-rules.ts'

const settings = fc.record({
  rhythm: fc.constantFrom('daily' as const, 'weekly' as const),
  hour: fc.nat(23),
  weekday: fc.integer({ min: 1, max: 7 }),
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC'),
})
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }).map((at) => new Date(at))
const localDay = (zone: string, at: Date) => at.toLocaleDateString('en-CA', { timeZone: zone })

test('however often it is looked at, a local day has at most one digest, and none is of the future', () => {
  fc.assert(
    fc.property(settings, moment, fc.array(fc.nat(20 * 60), { maxLength: 60 }), (chosen, start, steps) => {
      let now = start
      let last: string | null = null
      const made: string[] = []
      for (const minutes of steps) {
        now = new Date(now.getTime() + minutes * 60_000)
        const due = dueDigest(chosen, last, now)
        if (!due) continue
        expect(due.until.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(localDay(chosen.zone, due.until)).toBe(due.slot)
        made.push(due.slot)
        last = due.slot
      }
      expect(new Set(made).size).toBe(made.length)
      expect([...made].sort()).toEqual(made)
    }),
  )
})

test('changing hour, rhythm or zone in between gives no day a second one', () => {
  fc.assert(
    fc.property(fc.array(settings, { minLength: 2, maxLength: 8 }), moment, (choices, now) => {
      let last: string | null = null
      const made: string[] = []
      for (const chosen of choices) {
        const due = dueDigest(chosen, last, now)
        if (due) {
          made.push(due.slot)
          last = due.slot
        }
      }
      expect(new Set(made).size).toBe(made.length)
    }),
  )
})

describe('the hour that strikes', () => {
  const daily = { rhythm: 'daily' as const, hour: 7, weekday: 1, zone: 'Europe/Berlin' }
  test.each<[string, string | null, string | null]>([
    ['2026-05-20T04:59:00Z', null, '2026-05-19'],
    ['2026-05-20T05:00:00Z', null, '2026-05-20'],
    ['2026-05-20T05:00:00Z', '2026-05-19', '2026-05-20'],
    ['2026-05-20T04:59:00Z', '2026-05-19', null],
    ['2026-05-20T21:00:00Z', '2026-05-20', null],
  ])('at %s after %s', (now, last, slot) => {
    expect(dueDigest(daily, last, new Date(now))?.slot ?? null).toBe(slot)
  })

  test('is struck late when the clocks are put forward over it', () => {
    const night = { ...daily, hour: 2 }
    const before = dueDigest(night, '2026-03-28', new Date('2026-03-29T00:59:00Z'))
    const after = dueDigest(night, '2026-03-28', new Date('2026-03-29T01:00:00Z'))
    expect([before, after?.slot]).toEqual([null, '2026-03-29'])
  })

  test('of a weekly one comes on its day of the week, and holds nothing that came later', () => {
    const due = dueDigest({ ...daily, rhythm: 'weekly' }, null, new Date('2026-05-20T10:00:00Z'))
    expect(due).toEqual({ slot: '2026-05-18', until: new Date('2026-05-18T05:00:00Z') })
  })

  test('never strikes for who wants none', () => {
    expect(dueDigest({ ...daily, rhythm: 'off' }, null, new Date())).toBeNull()
  })
})

test('at once is a quarter of an hour', () => {
  expect(atOnceSlot(new Date('2026-05-20T10:29:59Z'))).toBe('2026-05-20T10:15:00.000Z')
})
