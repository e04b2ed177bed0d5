import { reviews } from '@ratchet/contract'
import { allow, inputOf, operation, preconditionFailed, stale } from '../foundation/index.ts'
import { endSchedules, findReview, putSchedule, saveReview } from './review-store.ts'
import { viewReview } from './review-view.ts'
import { mustExist, readTiming } from './schedule-review.ts'
import { mustHaveTickets } from './trend-tickets.ts'

/** Change a review. A new schedule holds from now on; what was planned before stays as it was, held or missed. */
export const updateReview = operation({
  name: 'update-review',
  allow: allow.contributors,
  input: inputOf(reviews.updateReview),
  run: async (scope, { reviewId, version, schedule, ended, ...edit }) => {
    const record = await findReview(scope, reviewId, true)
    if (record.version !== version) throw stale('review', await viewReview(scope, record))
    if (record.endedAt !== null) {
      throw preconditionFailed(
        'review_ended',
        'This review has ended. Nothing was changed; schedule a new one.',
      )
    }
    await mustExist(scope, edit)
    const timing = schedule && (await readTiming(scope, schedule))
    const before = {
      name: record.name,
      teamId: record.teamId,
      facilitatorId: record.facilitatorId,
      sourceId: record.sourceId,
      attribute: record.attribute,
    }
    const after = { ...before, ...withoutUndefined(edit) }
    if (!ended) await mustHaveTickets(scope, record.kind, after, before)
    await saveReview(scope, reviewId, {
      ...after,
      endedAt: ended ? scope.now : null,
      version: version + 1,
    })
    if (timing) await putSchedule(scope, reviewId, record.schedules.length + 1, timing)
    if (ended) await endSchedules(scope, reviewId)
    const { rule, zone, startsOn, startsAt, durationMinutes } = record.schedules.at(-1)!
    scope.record({
      kind: 'review',
      id: reviewId,
      before: { ...before, ...(timing && { rule, zone, startsOn, startsAt, durationMinutes }), ended: false },
      after: { ...after, ...timing, ended: ended ?? false },
    })
    return { review: await viewReview(scope, await findReview(scope, reviewId)) }
  },
})

const withoutUndefined = <Edit extends object>(edit: Edit) =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Edit]?: Exclude<Edit[Field], undefined>
  }
