import { addDays } from '../memory/learner-day.ts'
import { recallOn } from '../memory/why-this-date.ts'
import { hashText } from '../seeded-random.ts'
import { examPassDue, newCardsStopped } from './exam-date.ts'
import type { QueueCard, QueueReason, QueueRules } from './queue-card.ts'

export interface QueueEntry {
  readonly cardId: string
  readonly reason: QueueReason
  /** Chance to remember it today; null for a new card. */
  readonly recallToday: number | null
}

export interface Queue {
  /** In the order in which to show them, within today's minutes. */
  readonly entries: readonly QueueEntry[]
  readonly minutes: number
  /** Due too, but beyond today's minutes; they wait without reproach. */
  readonly waiting: number
  /** Why no new card is offered, when none is. */
  readonly newCardsPaused: 'backlog' | 'exam_near' | 'leave' | null
}

/** What has already happened on the learner's day. */
export interface DaySoFar {
  readonly secondsSpent: number
  readonly newCardsSeen: number
}

/**
 * Today's queue: learning steps that are due, then weight × (1 − recall) descending, then new cards, under the
 * minutes of the day. New cards wait while anything due does not fit, near an exam, and on days of leave.
 */
export function orderQueue(
  cards: readonly QueueCard[],
  rules: QueueRules,
  now: Date,
  todayOn: string,
  soFar: DaySoFar = { secondsSpent: 0, newCardsSeen: 0 },
): Queue {
  const due = cards.filter((card) => !card.parked).flatMap((card) => dueEntry(card, rules, now, todayOn))
  due.sort((a, b) => b.urgency - a.urgency || compare(a.card.cardId, b.card.cardId))
  let secondsLeft = isLeave(rules, todayOn) ? 0 : rules.minutesPerDay * 60 - soFar.secondsSpent
  const entries: QueueEntry[] = []
  let seconds = 0
  const take = (entry: Entry): boolean => {
    if (entry.card.secondsPerReview > secondsLeft) return false
    secondsLeft -= entry.card.secondsPerReview
    seconds += entry.card.secondsPerReview
    entries.push({ cardId: entry.card.cardId, reason: entry.reason, recallToday: entry.recallToday })
    return true
  }
  // The first that does not fit ends the day: a shorter one behind it must not jump the order.
  const fit = due.findIndex((entry) => !take(entry))
  const waiting = fit === -1 ? 0 : due.length - fit
  const paused = isLeave(rules, todayOn)
    ? 'leave'
    : newCardsStopped(rules.examOn, todayOn)
      ? 'exam_near'
      : waiting > 0
        ? 'backlog'
        : null
  if (paused === null) {
    const fresh = cards
      .filter((card) => !card.parked && card.memory.state === 'new' && !isWanted(card, todayOn))
      .sort((a, b) => b.weight - a.weight || hashText(a.cardId) - hashText(b.cardId))
      .slice(0, Math.max(0, rules.newCardsPerDay - soFar.newCardsSeen))
    for (const card of fresh) if (!take({ card, reason: 'new', recallToday: null, urgency: 0 })) break
  }
  return { entries, minutes: seconds / 60, waiting, newCardsPaused: paused }
}

interface Entry {
  readonly card: QueueCard
  readonly reason: QueueReason
  readonly recallToday: number | null
  readonly urgency: number
}

function dueEntry(card: QueueCard, rules: QueueRules, now: Date, todayOn: string): Entry[] {
  const { memory } = card
  const recallToday = recallOn(memory, todayOn)
  // What work asks for is shown even when it was never looked at; its memory begins with this look.
  if (memory.state === 'new' && isWanted(card, todayOn)) {
    return [{ card, reason: 'wanted', recallToday: null, urgency: card.weight }]
  }
  if (recallToday === null || memory.dueAt === null || memory.dueOn === null) return []
  const entry = (reason: QueueReason, urgency: number) => [{ card, reason, recallToday, urgency }]
  if (memory.intervalDays === 0) {
    return memory.dueAt <= now ? entry('learning_step', Number.POSITIVE_INFINITY) : []
  }
  const urgency = card.weight * (1 - recallToday)
  if (memory.dueOn <= todayOn) return entry('due', urgency)
  if (examPassDue(card, rules.examOn, todayOn)) return entry('exam_pass', urgency)
  return isWanted(card, todayOn) ? entry('wanted', urgency) : []
}

/** A card seen since has done its work for whatever wanted it. */
const isWanted = ({ wantedOn, memory }: QueueCard, todayOn: string): boolean =>
  wantedOn !== null && wantedOn <= todayOn && (memory.lastReviewedOn ?? '') < wantedOn

/** Whether the learner announced not to study on a day. */
export function isLeave(rules: QueueRules, on: string): boolean {
  return rules.leave.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn)
}

/** The first day from `on` that is no leave; `on` itself when it is none. */
export function nextStudyDay(rules: QueueRules, on: string): string {
  let day = on
  for (let tried = 0; tried < 366 && isLeave(rules, day); tried += 1) day = addDays(day, 1)
  return day
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
