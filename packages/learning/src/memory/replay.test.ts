import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratings } from './card-memory.ts'
import { daysBetween, elapsedLearnerDays, learnerDayOf } from './learner-day.ts'
import { memoryOf, type RecordedReview, replay } from './replay.ts'
import { createScheduler } from './scheduler.ts'
import { defaultSettings } from './scheduler-settings.ts'
import { recallOn, whyThisDate } from './why-this-date.ts'

const berlin = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }
const schedule = createScheduler(defaultSettings)
const review = (id: string, at: string, rating: RecordedReview['rating'] = 'good'): RecordedReview => ({
  id,
  at: new Date(at),
  rating,
  rule: berlin,
  undone: false,
})

/** Reviews of one card over two years, in an order that need not be the order of time. */
const histories = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 9999 }).map((n) => `r${n}`),
    at: fc
      .integer({ min: 0, max: 730 * 24 * 60 })
      .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000)),
    rating: fc.constantFrom(...ratings),
    rule: fc.constant(berlin),
    undone: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 25 },
)

test('a card learned in two steps comes back days later, on a learner’s day', () => {
  const steps = [review('a', '2026-05-04T18:00:00Z'), review('b', '2026-05-04T18:11:00Z')]
  expect(memoryOf('card', steps.slice(0, 1), schedule)).toMatchObject({
    state: 'learning',
    dueOn: '2026-05-04',
  })
  const memory = memoryOf('card', steps, schedule)
  expect(memory).toMatchObject({ state: 'review', stabilityDays: 2.3065, dueOn: '2026-05-06', lapses: 0 })
})

test('a card forgotten after it was learned counts a lapse', () => {
  const history = [review('a', '2026-05-04T18:00:00Z', 'easy'), review('b', '2026-05-12T18:00:00Z', 'again')]
  expect(memoryOf('card', history, schedule)).toMatchObject({ state: 'relearning', lapses: 1 })
})

test('the order in which reviews arrive, and one that arrives twice, change nothing', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const expected = memoryOf('card', history, schedule)
      expect(memoryOf('card', [...history].reverse(), schedule)).toEqual(expected)
      expect(memoryOf('card', [...history, ...history], schedule)).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('taking a review back is as if it had never been', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const kept = history.filter(({ undone }) => !undone)
      expect(memoryOf('card', history, schedule)).toEqual(memoryOf('card', kept, schedule))
    }),
    { numRuns: 40 },
  )
})

test('a due day is as many learner’s days ahead as the interval says', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { after } of replay('card', history, schedule)) {
        const { lastReviewedAt, lastReviewedOn, dueAt, dueOn, intervalDays } = after
        if (!lastReviewedAt || !lastReviewedOn || !dueAt || !dueOn)
          throw new Error('reviewed, and yet no date')
        expect(learnerDayOf(dueAt, berlin)).toBe(dueOn)
        expect(dueAt.getTime()).toBeGreaterThan(lastReviewedAt.getTime())
        if (intervalDays > 0) expect(daysBetween(lastReviewedOn, dueOn)).toBe(intervalDays)
      }
    }),
    { numRuns: 40 },
  )
})

test('spreading depends on the card alone: the same history gives the same date, another card another', () => {
  const history = [review('a', '2026-01-05T09:00:00Z', 'easy'), review('b', '2026-01-20T09:00:00Z', 'easy')]
  const days = (card: string) => memoryOf(card, history, schedule).intervalDays
  expect(days('card-1')).toBe(days('card-1'))
  expect(new Set(Array.from({ length: 20 }, (_, index) => days(`card-${index}`))).size).toBeGreaterThan(3)
})

test('a clock that jumps back, and a flight westwards, count as no time', () => {
  const first = {
    ...review('a', '2026-05-04T20:00:00Z', 'easy'),
    rule: { ...berlin, timeZone: 'Pacific/Auckland' },
  }
  const after = schedule('card', memoryOf('card', [first], schedule), {
    at: new Date('2026-05-03T20:00:00Z'),
    rating: 'good',
    rule: { ...berlin, timeZone: 'America/New_York' },
  })
  expect(after.lastReviewedAt).toEqual(new Date('2026-05-04T20:00:00Z'))
  expect(
    elapsedLearnerDays(after.lastReviewedAt ?? first.at, after.dueAt ?? first.at, berlin),
  ).toBeGreaterThan(0)
})

test('settings outside the range are refused', () => {
  expect(() => createScheduler({ ...defaultSettings, desiredRetention: 0.79 })).toThrow(/0.8 and 0.95/)
  expect(() => createScheduler({ ...defaultSettings, parameters: [1, 2] })).toThrow(/21/)
})

test('why this date: recall when due is what was asked for, but for spreading and whole days', () => {
  const history = replay(
    'card',
    [review('a', '2026-01-05T09:00:00Z', 'easy'), review('b', '2026-01-13T09:00:00Z')],
    createScheduler({ ...defaultSettings, fuzz: false }),
  )
  const why = whyThisDate(history, defaultSettings, '2026-01-14')
  expect(why).toMatchObject({ cause: 'interval', movedByDays: 0 })
  expect(why.recallWhenDue).toBeCloseTo(0.9, 2)
  expect(why.history.map(({ recallBefore }) => recallBefore)).toEqual([null, expect.closeTo(0.9, 2)])
  expect(why.curve[0]).toEqual({ days: 0, recall: 1 })
  expect(why.recallToday).toBe(recallOn(history.at(-1)?.after ?? history[0]!.after, '2026-01-14'))
})
