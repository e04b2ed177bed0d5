import { daysUntilRecall } from '../memory/forgetting-curve.ts'
import { addDays } from '../memory/learner-day.ts'
import { recallOn } from '../memory/why-this-date.ts'
import { isLeave } from './order-queue.ts'
import type { QueueCard, QueueRules } from './queue-card.ts'

/** How a backlog goes away at the learner's own pace. */
export interface BacklogPlan {
  readonly minutesPerDay: number
  /** The day on which nothing is left waiting; null when it would take more than a year. */
  readonly clearsOn: string | null
  /** When it does not clear: the minutes a day that would clear it within 60 days. */
  readonly minutesToClear: number | null
}

const longestDays = 365

/**
 * Plays the coming days under the daily cap, with cards coming back as they are remembered (a remembered card's
 * stability doubles, a cautious figure) and without new cards. Null when today's minutes are enough for today.
 */
export function planBacklog(
  cards: readonly QueueCard[],
  rules: QueueRules,
  todayOn: string,
  retention: number,
): BacklogPlan | null {
  const clearsOn = play(cards, rules, todayOn, retention, longestDays)
  if (clearsOn === todayOn) return null
  let minutesToClear: number | null = null
  for (let minutes = rules.minutesPerDay; clearsOn === null && minutesToClear === null; ) {
    minutes += Math.max(1, Math.ceil(rules.minutesPerDay / 2))
    if (play(cards, { ...rules, minutesPerDay: minutes }, todayOn, retention, 60)) minutesToClear = minutes
    if (minutes > 24 * 60) break
  }
  return { minutesPerDay: rules.minutesPerDay, clearsOn, minutesToClear }
}

/** The first day at whose end nothing due is left, or null. */
function play(
  cards: readonly QueueCard[],
  rules: QueueRules,
  todayOn: string,
  retention: number,
  days: number,
): string | null {
  const waiting = new Map<string, QueueCard[]>()
  const put = (on: string, card: QueueCard) => waiting.set(on, [...(waiting.get(on) ?? []), card])
  for (const card of cards) {
    const { dueOn } = card.memory
    if (!card.parked && dueOn !== null) put(dueOn < todayOn ? todayOn : dueOn, card)
  }
  let left: QueueCard[] = []
  for (let day = 0; day < days; day += 1) {
    const on = addDays(todayOn, day)
    left.push(...(waiting.get(on) ?? []))
    waiting.delete(on)
    if (!isLeave(rules, on)) left = study(left, rules, on, (card, dueOn) => put(dueOn, card), retention)
    if (left.length === 0) return on
  }
  return null
}

function study(
  due: readonly QueueCard[],
  rules: QueueRules,
  on: string,
  comesBack: (card: QueueCard, dueOn: string) => void,
  retention: number,
): QueueCard[] {
  const urgency = new Map(
    due.map((card) => [card, card.weight * (1 - (recallOn(card.memory, on) ?? 0))] as const),
  )
  const inOrder = [...due].sort((a, b) => (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0))
  let seconds = rules.minutesPerDay * 60
  for (const [index, card] of inOrder.entries()) {
    seconds -= card.secondsPerReview
    if (seconds < 0) return inOrder.slice(index)
    const stabilityDays = 2 * Math.max(0.5, card.memory.stabilityDays ?? 0.5)
    const wait = Math.max(1, Math.round(daysUntilRecall(stabilityDays, retention)))
    const dueOn = addDays(on, wait)
    comesBack({ ...card, memory: { ...card.memory, stabilityDays, lastReviewedOn: on, dueOn } }, dueOn)
  }
  return []
}
