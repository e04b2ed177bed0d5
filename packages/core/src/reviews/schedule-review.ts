import { reviews, type ScheduleInput } from '@ratchet/contract'
import { allow, inputOf, invalid, notFound, operation, type Scope } from '../foundation/index.ts'
import { getWorkspace, memberExists, teamExists } from '../people/index.ts'
import { findReview, insertReview, putSchedule, type ReviewFields } from './review-store.ts'
import { viewReview } from './review-view.ts'
import { RuleRefusal } from './rule-parts-rules.ts'
import { readSchedule } from './schedule-rules.ts'
import { mustHaveTickets } from './trend-tickets.ts'

/** Schedule a review that recurs by rule. */
export const scheduleReview = operation({
  name: 'schedule-review',
  allow: allow.contributors,
  input: inputOf(reviews.scheduleReview),
  run: async (scope, { schedule, ...given }) => {
    await mustExist(scope, given)
    await mustHaveTickets(scope, given.kind, given)
    const timing = await readTiming(scope, schedule)
    const id = scope.newId()
    await insertReview(scope, { id, ...given })
    await putSchedule(scope, id, 1, timing)
    scope.record({ kind: 'review', id, after: { ...given, ...timing } })
    return { review: await viewReview(scope, await findReview(scope, id)) }
  },
})

/** @throws not_found for a team or member that is not here */
export async function mustExist(
  scope: Scope,
  fields: { [Field in 'teamId' | 'facilitatorId']?: ReviewFields[Field] | undefined },
): Promise<void> {
  if (fields.teamId && !(await teamExists(scope, fields.teamId))) throw notFound('team')
  if (fields.facilitatorId && !(await memberExists(scope, fields.facilitatorId))) throw notFound('member')
}

/** @throws invalid with the part of the rule that cannot be taken */
export async function readTiming(scope: Scope, schedule: ScheduleInput) {
  const { zone } = await getWorkspace(scope)
  try {
    return readSchedule(schedule, zone)
  } catch (error) {
    if (!(error instanceof RuleRefusal)) throw error
    throw invalid(error.place === schedule.zone ? 'schedule.zone' : 'schedule.rule', error.message)
  }
}
