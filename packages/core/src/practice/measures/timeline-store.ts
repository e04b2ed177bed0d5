import { sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'
import type { Timeline } from './timeline-rules.ts'

/** What the history tells of every improvement that was accepted: who owned it when, its review dates, who touched it. */
export async function readTimelines(scope: Scope, zone: string): Promise<Timeline[]> {
  const { rows } = await sql<{
    accepted_at: Date
    ended_at: Date | null
    owners: { at: number; ownerId: string | null }[] | null
    reviews: { at: number; nextReviewOn: string | null }[] | null
    touches: { at: number; on: string }[] | null
  }>`
    with told as (
      select e.subject_id, e.position, extract(epoch from e.at) * 1000 as at, e.actor_id is not null as by_people,
        to_char(e.at at time zone ${zone}, 'YYYY-MM-DD') as on_day,
        (select c->'after' from jsonb_array_elements(e.changes) c where c->>'field' = 'owner_id') as owner,
        (select c->'after' from jsonb_array_elements(e.changes) c where c->>'field' = 'next_review_on') as review
      from events e where e.workspace_id = ${scope.workspaceId} and e.subject_kind = 'improvement'
    ), folded as (
      select subject_id,
        jsonb_agg(jsonb_build_object('at', at, 'ownerId', owner) order by at, position) filter (where owner is not null) as owners,
        jsonb_agg(jsonb_build_object('at', at, 'nextReviewOn', review) order by at, position)
          filter (where review is not null) as reviews,
        jsonb_agg(jsonb_build_object('at', at, 'on', on_day) order by at, position) filter (where by_people) as touches
      from told group by subject_id
    )
    select i.answered_at as accepted_at, coalesce(i.closed_at, i.merged_at) as ended_at, f.owners, f.reviews, f.touches
    from improvements i left join folded f on f.subject_id = i.id
    where i.workspace_id = ${scope.workspaceId} and i.answer_kind = 'accept' and i.answered_at is not null`.execute(
    scope.transaction,
  )
  return rows.map((row) => ({
    acceptedAt: row.accepted_at.getTime(),
    endedAt: row.ended_at?.getTime() ?? null,
    owners: row.owners ?? [],
    reviews: row.reviews ?? [],
    touches: row.touches ?? [],
  }))
}
