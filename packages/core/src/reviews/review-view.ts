import type { Review } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'
import type { ReviewRecord } from './review-store.ts'
import { readRule } from './rule-parts-rules.ts'

/** Reviews as people see them, in the order given. */
export async function viewReviews(scope: Scope, records: readonly ReviewRecord[]): Promise<Review[]> {
  const people = await personRefs(
    scope,
    records.map(({ facilitatorId }) => facilitatorId),
  )
  return records.map((record) => {
    const schedule = record.schedules.at(-1)!
    return {
      id: record.id,
      kind: record.kind,
      name: record.name,
      teamId: record.teamId,
      facilitator: record.facilitatorId === null ? null : (people.get(record.facilitatorId) ?? null),
      sourceId: record.sourceId,
      attribute: record.attribute,
      schedule: {
        rule: schedule.rule,
        zone: schedule.zone,
        startsOn: schedule.startsOn,
        startsAt: schedule.startsAt,
        durationMinutes: schedule.durationMinutes,
        endless: readRule(schedule.rule).endless,
      },
      createdAt: record.createdAt.toISOString(),
      endedAt: record.endedAt?.toISOString() ?? null,
      version: record.version,
    }
  })
}

export const viewReview = async (scope: Scope, record: ReviewRecord): Promise<Review> =>
  (await viewReviews(scope, [record]))[0]!
