import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'
import { type AskedPeriods, periodsTable, type ReadingRow, readingsOf, shareOf } from './periods-store.ts'

/** Laps on which something was decided, with what and when: on a verdict, on proofs, or given up. */
const ended = (scope: Scope): RawBuilder<unknown> => sql`(
  select l.id as lap_id, i.captured_at, v.overall,
    coalesce(l.abandoned_at, v.decided_at, u.decided_at) as ended_at, l.abandoned_at is null as is_complete,
    v.lap_id is not null and l.abandoned_at is null as is_judged,
    coalesce(nullif(l.lesson, ''), nullif(v.lesson, ''), nullif(u.lesson, '')) is not null as has_lesson
  from laps l
  join improvements i on i.workspace_id = l.workspace_id and i.id = l.improvement_id
  left join verifications v on v.workspace_id = l.workspace_id and v.lap_id = l.id
  left join unproven_endings u on u.workspace_id = l.workspace_id and u.lap_id = l.id
  where l.workspace_id = ${scope.workspaceId}
    and (l.abandoned_at is not null or v.lap_id is not null or u.lap_id is not null))`

const shareOfEnded = (
  scope: Scope,
  asked: AskedPeriods,
  part: RawBuilder<unknown>,
  whole: RawBuilder<unknown>,
) => shareOf(scope, asked, ended(scope), part, whole)

const all = sql`true`
const complete = sql`e.is_complete`

/** Laps that ended with a lesson, of all that ended. */
export const readLessons = (scope: Scope, asked: AskedPeriods) =>
  shareOfEnded(scope, asked, sql`e.has_lesson`, all)

/** Laps that were carried out and evaluated, of all that ended; the others were given up. */
export const readCompletion = (scope: Scope, asked: AskedPeriods) => shareOfEnded(scope, asked, complete, all)

/** Laps whose verdict was *there*, of all that were completed. Done without proof over time counts below, never above. */
export const readVerifiedRate = (scope: Scope, asked: AskedPeriods) =>
  shareOfEnded(scope, asked, sql`e.is_judged and e.overall = 'there'`, complete)

/** Laps that made things worse, of all that were completed. */
export const readNegativeOutcome = (scope: Scope, asked: AskedPeriods) =>
  shareOfEnded(scope, asked, sql`e.is_judged and e.overall = 'worse'`, complete)

/** Median days from the sentence to the verified gain, of gains verified in the period. */
export async function readIdeaToVerified(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      (percentile_cont(0.5) within group (order by extract(epoch from e.ended_at - e.captured_at) / 86400))
        ::double precision as value,
      null::double precision as denominator
    from ${periodsTable(asked)} p
    left join ${ended(scope)} e on e.ended_at >= p.from_at and e.ended_at < p.to_at and e.is_judged and e.overall = 'there'
    group by p.start order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}

/** Gains that were still there at the last check, after 90 days at least, of those that were checked or lost before. */
export async function readSustainedRate(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    with watched as (
      select lap_id,
        bool_or(coalesce(results @> '[{"code":"gain_lost"}]' or results @> '[{"code":"gain_partly_lost"}]', false)) as is_lost,
        min(ran_at) filter (where results @> '[{"code":"gain_lost"}]' or results @> '[{"code":"gain_partly_lost"}]') as lost_at,
        max(ran_at) filter (where number = 3) as last_at
      from watch_checks where workspace_id = ${scope.workspaceId} group by lap_id
    ), told as (
      select is_lost, coalesce(lost_at, last_at) as at from watched where is_lost or last_at is not null
    )
    select to_char(p.start, 'YYYY-MM-DD') as start, count(t.at) filter (where not t.is_lost)::int as value,
      count(t.at)::int as denominator
    from ${periodsTable(asked)} p left join told t on t.at >= p.from_at and t.at < p.to_at
    group by p.start order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}

/** Improvements that went live, by sentence sent. Above 100 % the backlog is worked off. */
export async function readImplementation(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      (select count(distinct c.lap_id) from evidence_contracts c
        where c.workspace_id = ${scope.workspaceId} and c.revision = 1
          and c.go_live_on >= p.start and c.go_live_on < p.next)::int as value,
      (select count(*) from improvements i where i.workspace_id = ${scope.workspaceId}
        and i.captured_at >= p.from_at and i.captured_at < p.to_at)::int as denominator
    from ${periodsTable(asked)} p order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}
