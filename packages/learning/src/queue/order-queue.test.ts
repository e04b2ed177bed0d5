import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newCard } from '../memory/card-memory.ts'
import { addDays } from '../memory/learner-day.ts'
import { examPassOn } from './exam-date.ts'
import { nextStudyDay, orderQueue } from './order-queue.ts'
import { defaultRules, type QueueCard } from './queue-card.ts'
import { fresh, learned } from './sample-cards.ts'

const today = '2026-05-04'
const now = new Date('2026-05-04T10:00:00Z')
const ids = (cards: readonly QueueCard[], rules = defaultRules, soFar?: Parameters<typeof orderQueue>[4]) =>
  orderQueue(cards, rules, now, today, soFar).entries.map(({ cardId }) => cardId)

test('learning steps come first, then what is heavy and likely forgotten, then new cards', () => {
  const step: QueueCard = {
    ...fresh('step'),
    memory: {
      ...learned('step', today, { seenDaysAgo: 0, interval: 1 }).memory,
      state: 'learning',
      intervalDays: 0,
      dueAt: new Date('2026-05-04T09:59:00Z'),
      dueOn: today,
    },
  }
  const later = {
    ...step,
    cardId: 'later',
    memory: { ...step.memory, dueAt: new Date('2026-05-04T10:05:00Z') },
  }
  const cards = [
    fresh('new-light'),
    fresh('new-heavy', 7),
    learned('mild', today, { seenDaysAgo: 10, interval: 10 }),
    learned('long-overdue', today, { seenDaysAgo: 90, interval: 10 }),
    learned('heavy', today, { seenDaysAgo: 10, interval: 10, weight: 9 }),
    learned('not-due', today, { seenDaysAgo: 2, interval: 10 }),
    later,
    step,
  ]
  expect(ids(cards)).toEqual(['step', 'heavy', 'long-overdue', 'mild', 'new-heavy', 'new-light'])
})

const cards = fc.array(
  fc.record({
    seenDaysAgo: fc.integer({ min: 0, max: 400 }),
    interval: fc.integer({ min: 1, max: 300 }),
    weight: fc.integer({ min: 1, max: 17 }),
    isNew: fc.boolean(),
  }),
  { maxLength: 120 },
)
const built = cards.map((list) =>
  list.map((card, index) =>
    card.isNew ? fresh(`n${index}`, card.weight) : learned(`c${index}`, today, card),
  ),
)

test('the day’s minutes are never exceeded, and no new card is offered while due ones wait', () => {
  fc.assert(
    fc.property(built, fc.integer({ min: 1, max: 30 }), (list, minutesPerDay) => {
      const queue = orderQueue(list, { ...defaultRules, minutesPerDay }, now, today)
      expect(queue.minutes).toBeLessThanOrEqual(minutesPerDay)
      if (queue.waiting > 0) {
        expect(queue.newCardsPaused).toBe('backlog')
        expect(queue.entries.some(({ reason }) => reason === 'new')).toBe(false)
      }
      const due = list.filter(({ memory }) => memory.dueOn !== null && memory.dueOn <= today).length
      expect(queue.entries.filter(({ reason }) => reason === 'due').length + queue.waiting).toBe(due)
    }),
  )
})

test('what was studied today counts against the minutes and the new cards', () => {
  const list = Array.from({ length: 20 }, (_, index) => fresh(`n${index}`))
  expect(ids(list)).toHaveLength(10)
  expect(ids(list, defaultRules, { secondsSpent: 0, newCardsSeen: 8 })).toHaveLength(2)
  expect(ids(list, defaultRules, { secondsSpent: 600, newCardsSeen: 0 })).toEqual([])
})

test('on announced leave nothing is asked, and the next study day is known', () => {
  const rules = { ...defaultRules, leave: [{ fromOn: '2026-05-01', toOn: '2026-05-10' }] }
  const queue = orderQueue([learned('c', today, { seenDaysAgo: 9, interval: 3 })], rules, now, today)
  expect(queue).toMatchObject({ entries: [], waiting: 1, newCardsPaused: 'leave' })
  expect(nextStudyDay(rules, today)).toBe('2026-05-11')
})

test('before an exam every learned card is seen once more, three to seven days ahead; new cards stop at five', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (cardId) => {
      const on = examPassOn(cardId, '2026-06-30')
      expect(on >= '2026-06-23' && on <= '2026-06-27').toBe(true)
      const card = learned(cardId, today, { seenDaysAgo: 30, interval: 300 })
      const queueOn = (day: string) =>
        orderQueue([card, fresh('new')], { ...defaultRules, examOn: '2026-06-30' }, now, day)
      expect(queueOn(addDays(on, -1)).entries.map(({ reason }) => reason)).not.toContain('exam_pass')
      expect(queueOn(on).entries[0]).toMatchObject({ cardId, reason: 'exam_pass' })
      expect(queueOn('2026-06-25').newCardsPaused).toBe('exam_near')
      expect(queueOn('2026-06-24').newCardsPaused).toBe(null)
    }),
    { numRuns: 30 },
  )
})

test('what work made due is shown until it was looked at, and a parked card is not', () => {
  const wanted = { ...learned('w', today, { seenDaysAgo: 2, interval: 50 }), wantedOn: today }
  expect(orderQueue([wanted], defaultRules, now, today).entries[0]?.reason).toBe('wanted')
  expect(ids([{ ...wanted, parked: true }])).toEqual([])
  expect(ids([{ ...learned('w', today, { seenDaysAgo: 0, interval: 50 }), wantedOn: today }])).toEqual([])
  // One that was never looked at is wanted too, also where new cards are held back.
  const never = { ...wanted, cardId: 'n', memory: newCard }
  const none = { ...defaultRules, newCardsPerDay: 0 }
  expect(orderQueue([never], none, now, today).entries).toEqual([
    { cardId: 'n', reason: 'wanted', recallToday: null },
  ])
})
