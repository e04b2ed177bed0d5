import { type Status, statuses } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import type { DueFacts } from './due-rules.ts'

/** More at once nobody does in a day; what is most pressing comes first. */
const mostAtOnce = 200

const notTakenOn: readonly Status[] = ['idea', 'parked', 'declined', 'merged', 'abandoned']
const alive = statuses.filter((status) => !notTakenOn.includes(status))
/** Where an action can still be open. */
const withOpenWork: Status[] = ['step_4', 'step_5', 'measuring', 'to_be_judged', 'reopened']

/**
 * Improvements that may wait for a member, with their newest lap: what they own, what they have an open action in, what
 * asks for their yes as sponsor or process owner, and what waits for a second reader. One statement.
 */
export async function selectDueFacts(scope: Scope, memberId: string): Promise<DueFacts[]> {
  const { rows } = await sql<DueFacts>`
    with newest as (
      select distinct on (improvement_id) id, improvement_id, actions,
        closed_at is null and abandoned_at is null and resources ->> 'sponsorId' = ${memberId}
          and coalesce((resources -> 'budget' ->> 'amount')::numeric, 0) > 0
          and (resources -> 'budget' ->> 'currency' is distinct from budget_authorisation -> 'budget' ->> 'currency'
            or (resources -> 'budget' ->> 'amount')::numeric
              > coalesce((budget_authorisation -> 'budget' ->> 'amount')::numeric, 0)) as asks_for_money,
        abandoned_at is null and process_owner_id = ${memberId} and jsonb_array_length(standardised) > 0
          and gain_acceptance ->> 'by' is distinct from ${memberId} as offers_gain
      from laps where workspace_id = ${scope.workspaceId}
      order by improvement_id, number desc
    ), mine as (
      select id from improvements
      where workspace_id = ${scope.workspaceId} and owner_id = ${memberId} and status = any(${alive})
      union select id from improvements
      where workspace_id = ${scope.workspaceId} and status = 'to_be_judged'
      union select improvement_id from newest
      where actions @> ${JSON.stringify([{ ownerId: memberId, doneOn: null }])}::jsonb or asks_for_money or offers_gain
    )
    select i.id as "improvementId", i.sentence, i.status, i.owner_id is not distinct from ${memberId} as "isMine",
      to_char(i.next_review_on, 'YYYY-MM-DD') as "nextReviewOn", i.lap_facts ->> 'judgingOn' as "judgingOn",
      verdict.id is not null as "hasVerdict",
      exists (select from second_readings r
        where r.workspace_id = ${scope.workspaceId} and r.verdict_id = verdict.id) as "isRead",
      exists (select from verifications v
        where v.workspace_id = ${scope.workspaceId} and v.lap_id = newest.id) as "isDecided",
      coalesce(newest.asks_for_money, false) as "isMoneyAsked", coalesce(newest.offers_gain, false) as "isGainOffered",
      coalesce((select jsonb_agg(jsonb_build_object('title', one ->> 'title', 'dueOn', one -> 'dueOn') order by place)
        from jsonb_array_elements(newest.actions) with ordinality as action (one, place)
        where i.status = any(${withOpenWork}) and one ->> 'ownerId' = ${memberId} and one ->> 'doneOn' is null
      ), '[]') as actions
    from mine join improvements i on i.workspace_id = ${scope.workspaceId} and i.id = mine.id
    left join newest on newest.improvement_id = i.id
    left join lateral (
      select id from lap_verdicts where workspace_id = ${scope.workspaceId} and lap_id = newest.id
      order by computed_at desc limit 1
    ) as verdict on true
    where i.status = any(${alive})
    order by i.status in ('reopened', 'to_be_judged') desc, i.next_review_on nulls last, i.captured_at
    limit ${mostAtOnce}`.execute(scope.transaction)
  return rows
}
