import type { Occurrence } from '@ratchet/contract'
import type { z } from 'zod'
import { allow, type Operation, operation, preconditionFailed, type Scope } from '../foundation/index.ts'
import { findMeeting, type Meeting } from './meetings.ts'
import { lockOccurrence } from './occurrence-store.ts'
import { showOccurrence } from './occurrence-view.ts'
import { findReview, type ReviewRecord } from './review-store.ts'

export interface OpenMeeting {
  review: ReviewRecord
  meeting: Meeting
  next: Meeting | null
  previous: Meeting | null
}

interface Definition<Input extends z.ZodType<{ reviewId: string; plannedOn: string }, object>> {
  name: string
  input: Input
  run(scope: Scope, open: OpenMeeting, input: z.output<Input>): Promise<void>
}

/** A change of one meeting: lock it, so that two people act one after the other, change it, and show it as it stands. */
export function occurrenceOperation<Input extends z.ZodType<{ reviewId: string; plannedOn: string }, object>>(
  definition: Definition<Input>,
): Operation<z.input<Input>, { occurrence: Occurrence }> {
  return operation({
    name: definition.name,
    allow: allow.contributors,
    input: definition.input,
    run: async (scope, input) => {
      const { reviewId, plannedOn } = input
      const review = await findReview(scope, reviewId)
      const { meeting } = await findMeeting(scope, review, plannedOn)
      await lockOccurrence(scope, reviewId, { ...meeting, startsAt: meeting.plannedAt })
      const open = { review, ...(await findMeeting(scope, review, plannedOn)) }
      await definition.run(scope, open, input)
      return { occurrence: await showOccurrence(scope, reviewId, plannedOn) }
    },
  })
}

/** History of a meeting is history of its review; the planned day says which one. */
export function recordOnReview(scope: Scope, { reviewId, plannedOn }: Meeting, after: object): void {
  scope.record({ kind: 'review', id: reviewId, after: { meeting: plannedOn, ...after } })
}

/** @throws precondition_failed before the meeting begins and after it has ended */
export function mustRun({ row }: Meeting): void {
  if (row?.ended_at) {
    throw preconditionFailed(
      'meeting_ended',
      'This meeting has ended and its minutes stand. Nothing was changed.',
    )
  }
  if (!row?.started_at) {
    throw preconditionFailed(
      'meeting_not_begun',
      'This meeting has not begun. Begin it first; nothing was changed.',
    )
  }
}

/** @throws precondition_failed once the meeting has begun or was called off */
export function mustWait({ row }: Meeting): void {
  if (row?.started_at) {
    throw preconditionFailed(
      'meeting_begun',
      'This meeting has begun, so it takes place. Nothing was changed.',
    )
  }
  if (row?.cancelled_at) {
    throw preconditionFailed('called_off', 'This meeting was called off already. Nothing was changed.')
  }
}
