import { sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'
import { type AskedPeriods, periodsTable, type ReadingRow, readingsOf } from './periods-store.ts'

/** Teams with a record that somebody moved, of all teams. Sending a sentence moves nothing yet. */
export async function readAdoption(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      (select count(distinct i.team_id) from events e
        join improvements i on i.workspace_id = e.workspace_id and i.id = e.subject_id
        where e.workspace_id = ${scope.workspaceId} and e.subject_kind = 'improvement'
          and e.actor_id is not null and e.at >= p.from_at and e.at < p.to_at and i.team_id is not null
          and e.operation not in ('capture-improvement', 'capture-by-link', 'import-improvements'))::int as value,
      (select count(*) from teams t
        where t.workspace_id = ${scope.workspaceId} and t.created_at < p.to_at)::int as denominator
    from ${periodsTable(asked)} p order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}

const membersAt = (
  scope: Scope,
) => sql`(select count(*) from members m where m.workspace_id = ${scope.workspaceId}
  and m.created_at < p.to_at and (m.archived_at is null or m.archived_at >= p.to_at))`

const capturedIn = (scope: Scope) =>
  sql`i.workspace_id = ${scope.workspaceId} and i.captured_at >= p.from_at and i.captured_at < p.to_at`

/** Members who sent at least one sentence, of all members. Whoever sent without an account is not counted on either side. */
export async function readParticipation(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      (select count(distinct i.submitted_by) from improvements i
        join members m on m.workspace_id = i.workspace_id and m.id = i.submitted_by
          and (m.archived_at is null or m.archived_at >= p.to_at)
        where ${capturedIn(scope)})::int as value,
      ${membersAt(scope)}::int as denominator
    from ${periodsTable(asked)} p order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}

/** Sentences sent, by person and year: a month of twelve people is one year of a person. */
export async function readIdeas(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      (select count(*) from improvements i where ${capturedIn(scope)})::int as value,
      (${membersAt(scope)} / 12.0)::double precision as denominator
    from ${periodsTable(asked)} p order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}

/** Mean answer of stakeholders whether their expectation was met: yes 100, partly 50, no 0. */
export async function readSatisfaction(scope: Scope, asked: AskedPeriods) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      (select avg(case f.met when 'met' then 100 when 'partly' then 50 else 0 end) from stakeholder_feedback f
        where f.workspace_id = ${scope.workspaceId} and f.met is not null
          and f.answered_at >= p.from_at and f.answered_at < p.to_at)::double precision as value,
      null::double precision as denominator
    from ${periodsTable(asked)} p order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}
