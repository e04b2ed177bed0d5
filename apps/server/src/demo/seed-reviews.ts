import type { Actor } from '@ratchet/core/foundation'
import {
  addItem,
  addReviewAction,
  cancelOccurrence,
  decideItem,
  endOccurrence,
  scheduleReview,
  startOccurrence,
} from '@ratchet/core/reviews'
import type { Stage } from './stage.ts'
import type { Cast } from './story.ts'

/** Weeks in which nobody came: the exams, and then once more out of habit. */
const missedWeeks = new Set([15, 19, 29, 33])
const lastTold = 33

interface Series {
  id: string
  /** Days after Monday. */
  day: number
}

interface Given {
  kind: 'backlog' | 'momentum' | 'practice'
  name: string
  teamId?: string
  facilitatorId: string | null
  rule: string
  startsAt: string
}

export interface SeededReviews {
  backlog: Series
  momentum: Series
}

/**
 * Two terms of a habit that is nearly one: a backlog review every other week, some of them missed; a momentum check
 * every fourth week that people keep; a review of the practice each term, the first of which was called off. The
 * meetings of these weeks talk of what people bring along; the last one finds its agenda in the data
 * (`holdLastReview`), once the rest of the story is told.
 */
export async function seedReviews(stage: Stage, cast: Cast): Promise<SeededReviews> {
  const { amara, noor, rosa } = cast
  stage.at(1)
  const series = async (who: Actor, day: number, given: Given) => {
    const { rule, startsAt, ...fields } = given
    const { review } = await scheduleReview(stage.as(who), {
      ...fields,
      schedule: { rule, startsAt, startsOn: stage.day(1, day), durationMinutes: 30 },
    })
    return { id: review.id, day }
  }
  const backlog = await series(amara, 1, {
    kind: 'backlog',
    name: 'Backlog of the service desk',
    teamId: cast.serviceDesk,
    facilitatorId: amara.memberId,
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    startsAt: '09:30',
  })
  const momentum = await series(noor, 2, {
    kind: 'momentum',
    name: 'Are the gains still there?',
    facilitatorId: noor.memberId,
    rule: 'FREQ=WEEKLY;INTERVAL=4;BYDAY=WE',
    startsAt: '14:00',
  })
  const practice = await series(noor, 3, {
    kind: 'practice',
    name: 'How we improve',
    facilitatorId: noor.memberId,
    rule: 'FREQ=WEEKLY;INTERVAL=16;BYDAY=TH',
    startsAt: '11:00',
  })
  await cancelOccurrence(stage.as(noor), {
    reviewId: practice.id,
    plannedOn: stage.day(1, practice.day),
    reason: 'Two teams have nothing to show yet; we begin after the exams.',
  })
  for (let week = 1; week <= lastTold; week += 2) {
    if (missedWeeks.has(week)) continue
    const brought = week === 3 ? 'Tickets without a category hide what comes back' : null
    await hold(stage, amara, backlog, week, brought)
    if (week === 3) await takeAway(stage, amara, backlog, week, 'List the ten most frequent texts', rosa)
    if (week % 4 === 1) await hold(stage, noor, momentum, week, null)
  }
  return { backlog, momentum }
}

/** The last backlog review, on what the data bring: owners are given, the rest is carried over. */
export async function holdLastReview(stage: Stage, cast: Cast, { backlog }: SeededReviews): Promise<void> {
  await hold(stage, cast.amara, backlog, 35, null)
}

async function hold(stage: Stage, who: Actor, { id, day }: Series, week: number, brought: string | null) {
  stage.at(week, day, 8)
  const which = { reviewId: id, plannedOn: stage.day(week, day) }
  let { agenda } = (await startOccurrence(stage.as(who), which)).occurrence
  if (brought) {
    const { occurrence } = await addItem(stage.as(who), { ...which, title: brought })
    agenda = occurrence.agenda
  }
  for (const item of agenda) {
    const decision =
      item.source === 'open_actions'
        ? { kind: 'done' as const }
        : item.source === 'unowned'
          ? { kind: 'owner' as const, ownerId: who.memberId ?? '', nextReviewOn: stage.monday(week + 3) }
          : item.source === 'other_business'
            ? { kind: 'nothing_to_do' as const }
            : null
    if (decision) await decideItem(stage.as(who), { ...which, itemId: item.id, decision, seconds: 150 })
  }
  stage.at(week, day, 8.5)
  await endOccurrence(stage.as(who), which)
}

/** Said in the corridor after the meeting would be lost: the action is taken on in a meeting that still runs. */
async function takeAway(
  stage: Stage,
  who: Actor,
  { id, day }: Series,
  week: number,
  title: string,
  owner: Actor,
) {
  stage.at(week + 2, day, 8)
  const which = { reviewId: id, plannedOn: stage.day(week + 2, day) }
  await startOccurrence(stage.as(who), which)
  await addReviewAction(stage.as(who), {
    ...which,
    title,
    ownerId: owner.memberId,
    dueOn: stage.monday(week + 4),
  })
}
