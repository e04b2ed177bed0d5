import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'
import { type AskedPeriods, periodsTable, type ReadingRow, readingsOf } from './periods-store.ts'

/** When each improvement had its first answer; a merge is one. The history knows it, later answers do not move it. */
const firstAnswers = (scope: Scope): RawBuilder<unknown> => sql`(
  select e.subject_id, min(e.at) as at from events e
  where e.workspace_id = ${scope.workspaceId} and e.subject_kind = 'improvement'
    and exists (select from jsonb_array_elements(e.changes) c
      where c->>'field' in ('answer_kind', 'merged_into') and c->'after' <> 'null'::jsonb)
  group by e.subject_id)`

/** Median days from the sentence to its first answer, of first answers given in the period. */
export async function readAnswerTime(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      (percentile_cont(0.5) within group (order by extract(epoch from a.at - i.captured_at) / 86400))
        ::double precision as value,
      null::double precision as denominator
    from ${periodsTable(asked)} p
    left join ${firstAnswers(scope)} a on a.at >= p.from_at and a.at < p.to_at
    left join improvements i on i.workspace_id = ${scope.workspaceId} and i.id = a.subject_id
    group by p.start order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}

/** Sentences answered by their promised day, of those whose promised day lay in the period. */
export async function readAnsweredInWindow(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      count(i.id) filter (where (a.at at time zone ${asked.zone})::date <= i.reply_by)::int as value,
      count(i.id)::int as denominator
    from ${periodsTable(asked)} p
    left join improvements i on i.workspace_id = ${scope.workspaceId}
      and i.reply_by >= p.start and i.reply_by < p.next
    left join ${firstAnswers(scope)} a on a.subject_id = i.id
    group by p.start order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}

/** Improvements that were closed, by sentence sent. Below 100 % the backlog grows. */
export async function readClearance(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      (select count(*) from improvements i where i.workspace_id = ${scope.workspaceId}
        and coalesce(i.closed_at, i.merged_at) >= p.from_at
        and coalesce(i.closed_at, i.merged_at) < p.to_at)::int as value,
      (select count(*) from improvements i where i.workspace_id = ${scope.workspaceId}
        and i.captured_at >= p.from_at and i.captured_at < p.to_at)::int as denominator
    from ${periodsTable(asked)} p order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}

/** Laps with a frozen baseline and a target, of the laps that are open when the period ends. */
export async function readMeasureCoverage(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      count(l.id) filter (where (select count(*) from lap_gates g where g.workspace_id = l.workspace_id
        and g.lap_id = l.id and g.step in (2, 3) and g.passed_at < p.to_at) = 2)::int as value,
      count(l.id)::int as denominator
    from ${periodsTable(asked)} p
    left join laps l on l.workspace_id = ${scope.workspaceId} and l.opened_at < p.to_at
      and coalesce(l.abandoned_at, l.closed_at, 'infinity') >= p.to_at
    group by p.start order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}
