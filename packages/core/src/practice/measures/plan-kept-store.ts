import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'
import { type AskedPeriods, shareOf } from './periods-store.ts'

/**
 * Laps that were carried out and decided on, with what their plan had said and what came: the day on which the last
 * action was due, the day on which the change was live, the money asked for, the money spent.
 */
const completed = (scope: Scope): RawBuilder<unknown> => sql`(
  select coalesce(v.decided_at, u.decided_at) as ended_at,
    (select max((a ->> 'dueOn')::date) from jsonb_array_elements(l.actions) a) as due_on,
    coalesce(
      (select c.go_live_on from evidence_contracts c where c.workspace_id = l.workspace_id and c.lap_id = l.id
        order by c.revision limit 1),
      (select max((m ->> 'endOn')::date) from jsonb_array_elements(l.changes) m)) as live_on,
    l.resources -> 'budget' as asked, coalesce(v.actual_cost, u.actual_cost) as spent
  from laps l
  left join verifications v on v.workspace_id = l.workspace_id and v.lap_id = l.id
  left join unproven_endings u on u.workspace_id = l.workspace_id and u.lap_id = l.id
  where l.workspace_id = ${scope.workspaceId} and l.abandoned_at is null
    and (v.lap_id is not null or u.lap_id is not null))`

const shareOfCompleted = (
  scope: Scope,
  asked: AskedPeriods,
  part: RawBuilder<unknown>,
  whole: RawBuilder<unknown>,
) => shareOf(scope, asked, completed(scope), part, whole)

/** Live by the day on which the last action was due, of those whose plan named days. */
export const readOnTime = (scope: Scope, asked: AskedPeriods) =>
  shareOfCompleted(
    scope,
    asked,
    sql`e.live_on <= e.due_on`,
    sql`e.due_on is not null and e.live_on is not null`,
  )

/** Within the money that the plan asked for, of those that named both in one currency. */
export const readOnBudget = (scope: Scope, asked: AskedPeriods) =>
  shareOfCompleted(
    scope,
    asked,
    sql`(e.spent ->> 'amount')::numeric <= (e.asked ->> 'amount')::numeric`,
    sql`e.spent ->> 'currency' = e.asked ->> 'currency'`,
  )
