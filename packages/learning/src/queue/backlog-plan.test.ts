import { expect, test } from 'vitest'
import { newCard } from '../memory/card-memory.ts'
import { planBacklog } from './backlog-plan.ts'
import { isLeech, leechOffered } from './leeches.ts'
import { defaultRules } from './queue-card.ts'
import { learned } from './sample-cards.ts'

const today = '2026-05-04'
const overdue = (count: number) =>
  Array.from({ length: count }, (_, index) => learned(`c${index}`, today, { seenDaysAgo: 60, interval: 20 }))

test('what fits into today is no backlog', () => {
  expect(planBacklog(overdue(50), defaultRules, today, 0.9)).toBeNull()
})

test('a backlog clears at the learner’s own pace, on a day that is said', () => {
  // 50 cards fit into ten minutes of twelve seconds each: 200 take four days.
  expect(planBacklog(overdue(200), defaultRules, today, 0.9)).toEqual({
    minutesPerDay: 10,
    clearsOn: '2026-05-07',
    minutesToClear: null,
  })
  const leave = [{ fromOn: '2026-05-05', toOn: '2026-05-06' }]
  expect(planBacklog(overdue(200), { ...defaultRules, leave }, today, 0.9)?.clearsOn).toBe('2026-05-09')
})

test('a pace that never clears it says which one would', () => {
  const short = Array.from({ length: 400 }, (_, index) =>
    learned(`c${index}`, today, { seenDaysAgo: 3, interval: 1, stability: 0.1 }),
  )
  const plan = planBacklog(short, { ...defaultRules, minutesPerDay: 1 }, today, 0.95)
  expect(plan?.clearsOn === null ? plan.minutesToClear : plan?.clearsOn).toBeTruthy()
})

test('a card is offered to be changed at five lapses, and again at eight', () => {
  const lapsed = (lapses: number) => ({ ...newCard, lapses })
  const offered = Array.from({ length: 11 }, (_, index) => index + 1).filter((lapses) =>
    leechOffered(lapsed(lapses - 1), lapsed(lapses)),
  )
  expect(offered).toEqual([5, 8, 11])
  expect([isLeech(lapsed(4)), isLeech(lapsed(5))]).toEqual([false, true])
})
