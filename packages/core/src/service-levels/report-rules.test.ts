import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advisedPace } from './pace-rules.ts'
import { budgetReport, type Promised, readingsNeeded } from './report-rules.ts'
import { countedSteps, gathered, type StoredReading, stepsOf } from './step-rules.ts'
import { windowAt } from './window-rules.ts'

const minute = 60_000
const day = 1440 * minute
const at = (text: string) => Date.parse(text)

const level: Promised = {
  indicator: { kind: 'states', holdMinutes: 1440 },
  target: 0.999,
  budgeting: 'occurrences',
  sliceMinutes: 5,
  sliceTarget: 1,
  window: { kind: 'calendar', unit: 'week' },
  zone: 'Europe/Berlin',
  carefulBelow: 0.25,
  frozenBelow: 0,
}

describe('a window', () => {
  test.each([
    ['week', '2026-03-25T10:00:00Z', '2026-03-22T23:00:00Z', '2026-03-29T22:00:00Z', 167],
    ['week', '2026-10-25T10:00:00Z', '2026-10-18T22:00:00Z', '2026-10-25T23:00:00Z', 169],
    ['day', '2026-03-29T00:30:00Z', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 23],
    ['quarter', '2026-05-20T10:00:00Z', '2026-03-31T22:00:00Z', '2026-06-30T22:00:00Z', 2184],
    ['year', '2026-05-20T10:00:00Z', '2025-12-31T23:00:00Z', '2026-12-31T23:00:00Z', 8760],
  ] as const)('a %s in Berlin around %s', (unit, asOf, from, until, hours) => {
    const window = windowAt({ kind: 'calendar', unit }, 'Europe/Berlin', new Date(asOf), 5)
    expect(window).toEqual({ from: at(from), until: at(until) })
    expect((window.until - window.from) / 3_600_000).toBe(hours)
  })

  test('holds the moment it is seen from, and calendar windows tile time, over clock changes too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
        fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
        fc.constantFrom('Europe/Berlin', 'America/Santiago', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC'),
        (moment, unit, zone) => {
          const window = windowAt({ kind: 'calendar', unit }, zone, new Date(moment), 5)
          expect(window.from).toBeLessThanOrEqual(moment)
          expect(window.until).toBeGreaterThan(moment)
          const next = windowAt({ kind: 'calendar', unit }, zone, new Date(window.until), 5)
          expect(next.from).toBe(window.until)
        },
      ),
    )
  })

  test('that rolls is as long as it says whatever the clocks do, and ends with the step of now', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.integer({ min: 1, max: 366 }),
        fc.constantFrom(1, 5, 60, 1440),
        (moment, days, step) => {
          const { from, until } = windowAt({ kind: 'rolling', days }, 'Europe/Berlin', new Date(moment), step)
          expect(until - from).toBe(days * day)
          expect(until).toBeGreaterThan(moment)
          expect(until - moment).toBeLessThanOrEqual(step * minute)
        },
      ),
    )
  })
})

describe('states', () => {
  const readings: StoredReading[] = [
    { at: at('2026-05-18T00:00:00Z'), value: 1, total: null },
    { at: at('2026-05-18T10:00:00Z'), value: 0, total: null },
    { at: at('2026-05-18T10:30:00Z'), value: 1, total: null },
  ]

  test('weigh as long as they last, not as often as somebody looked', () => {
    const often = [
      ...readings.slice(0, 2),
      ...Array.from({ length: 29 }, (_, i) => ({
        at: readings[1]!.at + (i + 1) * minute,
        value: 0,
        total: null,
      })),
      readings[2]!,
    ]
    const now = new Date('2026-05-18T12:00:00Z')
    const seldom = budgetReport(level, readings, now)
    expect(seldom.bad).toBeCloseTo(30, 9)
    expect(seldom.total).toBeCloseTo(720, 9)
    expect(budgetReport(level, often, now)).toEqual(seldom)
  })

  test('hold no longer than told, never into the future, and what is unknown stays unknown', () => {
    const short: Promised = { ...level, indicator: { kind: 'states', holdMinutes: 60 } }
    const report = budgetReport(short, readings, new Date('2026-05-18T12:00:00Z'))
    // 00:00 to 01:00, 10:00 to 10:30 bad, 10:30 to 11:30; the week began at 22:00 the day before.
    expect(report).toMatchObject({ bad: 30, total: 150 })
    expect(report.known).toBeCloseTo(150 / (14 * 60), 9)
    expect(report.notes).toContain('mostly_unknown')
  })

  test('a state from before the window reaches into it', () => {
    const before = [{ at: at('2026-05-17T20:00:00Z'), value: 0, total: null }]
    const needed = readingsNeeded(level, new Date('2026-05-18T02:00:00Z'))
    expect(needed.from).toBeLessThan(before[0]!.at)
    expect(budgetReport(level, before, new Date('2026-05-18T02:00:00Z')).bad).toBeCloseTo(240, 9)
  })

  test('minutes are neither lost nor doubled, however the steps are cut', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 3 * day }), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(1, 5, 60, 1440),
        (times, step) => {
          const states = times
            .sort((a, b) => a - b)
            .map((time, i) => ({ at: time, value: i % 2, total: null }))
          const asOf = 3 * day
          const { bad, total } = stepsOf(
            states,
            { kind: 'states', holdMinutes: 10_080 },
            { from: 0, until: asOf },
            step,
            asOf,
          )
          const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
          expect(sum(total)).toBeCloseTo((asOf - states[0]!.at) / minute, 6)
          expect(sum(bad)).toBeLessThanOrEqual(sum(total) + 1e-6)
          for (const [i, minutes] of total.entries()) {
            expect(minutes).toBeLessThanOrEqual(step + 1e-9)
            expect(bad[i]!).toBeLessThanOrEqual(minutes + 1e-9)
          }
        },
      ),
    )
  })
})

describe('slices', () => {
  const steps = { from: 0, stepMinutes: 5, bad: [0, 1, 4, 0], total: [10, 10, 10, 0] }

  test('are good from their target on; an empty one is none; ratios weigh the same', () => {
    expect(countedSteps(steps, 'timeslices', 0.9)).toMatchObject({ bad: [0, 0, 1, 0], total: [1, 1, 1, 0] })
    expect(countedSteps(steps, 'timeslices', 1).bad).toEqual([0, 1, 1, 0])
    expect(countedSteps(steps, 'ratio_timeslices', 1).bad).toEqual([0, 0.1, 0.4, 0])
  })

  test('are gathered whole', () => {
    expect(gathered(steps, 3)).toEqual({ from: 0, stepMinutes: 15, bad: [5], total: [30] })
  })
})

describe('a report', () => {
  test('two bad minutes in eleven days leave 87 % of that span', () => {
    const from = at('2018-04-25T00:00:00Z')
    const readings = Array.from({ length: 15_840 }, (_, i) => ({
      at: from + i * minute,
      value: i === 5000 || i === 5001 ? 1 : 0,
      total: null,
    }))
    const promised: Promised = {
      ...level,
      indicator: { kind: 'values', op: 'lt', threshold: 1 },
      budgeting: 'timeslices',
      sliceMinutes: 1,
      window: { kind: 'rolling', days: 11 },
    }
    const report = budgetReport(promised, readings, new Date('2018-05-05T23:59:30Z'))
    expect(report).toMatchObject({ bad: 2, total: 15_840, unit: 'slices', known: 1 })
    expect(report.sli).toBeCloseTo(0.99987, 5)
    expect(report.remaining).toBeCloseTo(1 - 2 / 15.84, 9)
    expect(report.allowedMinutes).toBeCloseTo(15.84, 9)
    expect(report.trail.at(-1)?.remaining).toBeCloseTo(report.remaining!, 9)
    expect(report.pace).toEqual({ advised: 'normal', reasons: ['plenty_left'] })
  })

  test('a burning hour pages, also when the window has only just begun', () => {
    const now = new Date('2026-05-17T23:00:00Z') // an hour into the week in Berlin
    const readings = Array.from({ length: 24 * 60 }, (_, i) => ({
      at: now.getTime() - (i + 1) * minute,
      value: i < 60 ? 5 : 0,
      total: 100,
    }))
    const report = budgetReport({ ...level, indicator: { kind: 'events' } }, readings, now)
    const quick = report.burn.find(({ policy }) => policy === 'page_quick')!
    expect(quick.longRate).toBeCloseTo(50, 6)
    expect(quick.shortRate).toBeCloseTo(50, 6)
    expect(quick.firing).toBe(true)
    // One hour of 168: 300 bad of the 1,008 that a week of this traffic allows.
    expect(report.remaining).toBeCloseTo(1 - 300 / 1008, 3)
    expect(report.pace).toEqual({ advised: 'careful', reasons: ['burning_fast'] })
  })

  test('without readings nothing is advised and nothing is drawn', () => {
    expect(budgetReport(level, [], new Date('2026-05-18T12:00:00Z'))).toMatchObject({
      sli: null,
      remaining: null,
      known: 0,
      pace: { advised: 'unknown' },
      forecast: { state: 'unknown' },
      trail: [],
      notes: ['no_readings_in_window'],
    })
  })

  test('readings coarser than an alert’s short window leave that alert out, and say so', () => {
    const hourly: Promised = { ...level, sliceMinutes: 60 }
    const report = budgetReport(hourly, [], new Date('2026-05-18T12:00:00Z'))
    expect(report.burn.map(({ shortMinutes }) => shortMinutes)).toEqual([120, 360])
    expect(report.notes).toContain('no_short_windows')
  })

  test('a month that burns half as much again as allowed runs out after two thirds of it', () => {
    const monthly: Promised = {
      ...level,
      indicator: { kind: 'events' },
      target: 0.99,
      sliceMinutes: 60,
      window: { kind: 'calendar', unit: 'month' },
      zone: 'UTC',
    }
    const from = at('2026-05-01T00:00:00Z')
    const readings = Array.from({ length: 10 * 24 }, (_, i) => ({
      at: from + i * 60 * minute,
      value: 1 + (i % 2),
      total: 100,
    }))
    const report = budgetReport(monthly, readings, new Date('2026-05-10T23:59:59Z'))
    expect(report.remaining).toBeCloseTo(1 - 15 / 31, 3)
    expect(report.forecast).toMatchObject({ state: 'runs_out' })
    expect(report.forecast.at?.slice(0, 10)).toBe('2026-05-21')
    expect(report.pace).toEqual({ advised: 'careful', reasons: ['runs_out_early'] })
  })
})

describe('the advised pace', () => {
  const facts = { remaining: 0.5, carefulBelow: 0.25, frozenBelow: 0, pageFiring: false, runsOut: false }
  test.each([
    [facts, 'normal', ['plenty_left']],
    [{ ...facts, remaining: 0.2 }, 'careful', ['below_careful']],
    [{ ...facts, pageFiring: true, runsOut: true }, 'careful', ['burning_fast', 'runs_out_early']],
    [{ ...facts, remaining: 0 }, 'frozen', ['below_frozen']],
    [{ ...facts, remaining: -3, pageFiring: true }, 'frozen', ['below_frozen']],
    [{ ...facts, remaining: null }, 'unknown', ['no_readings']],
  ] as const)('%o', (given, advised, reasons) => {
    expect(advisedPace(given)).toEqual({ advised, reasons })
  })

  test('never becomes faster with less left', () => {
    const order = ['frozen', 'careful', 'normal']
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, less) => {
          const pace = (remaining: number) => order.indexOf(advisedPace({ ...facts, remaining }).advised)
          expect(pace(a - less)).toBeLessThanOrEqual(pace(a))
        },
      ),
    )
  })
})
