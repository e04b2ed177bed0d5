import type { OverallAnswer, PracticeMonth } from '@ratchet/contract'
import { sql } from 'kysely'
import { conditionsOf } from '../backlog/index.ts'
import type { Scope } from '../foundation/index.ts'

interface Stretch {
  from: Date
  to: Date
  zone: string
}

/** Sentences sent, first answers given and improvements closed between two moments, as far as the reader sees them. */
export async function countMonth(
  scope: Scope,
  { from, to }: Stretch,
): Promise<Pick<PracticeMonth, 'captured' | 'answered' | 'closed'>> {
  const seen = sql.join(await conditionsOf(scope, {}), sql` and `)
  const { rows } = await sql<{ captured: number; answered: number; closed: number }>`
    select count(*) filter (where captured_at >= ${from} and captured_at < ${to})::int as captured,
      count(*) filter (where coalesce(answered_at, merged_at) >= ${from}
        and coalesce(answered_at, merged_at) < ${to})::int as answered,
      count(*) filter (where coalesce(closed_at, merged_at) >= ${from}
        and coalesce(closed_at, merged_at) < ${to})::int as closed
    from improvements where ${seen}`.execute(scope.transaction)
  return rows[0] ?? { captured: 0, answered: 0, closed: 0 }
}

/** More on a page for managers would not be read. */
const shownAtMost = 40

/** The laps that ended between two moments, the latest first. */
export async function endedBetween(
  scope: Scope,
  { from, to, zone }: Stretch,
): Promise<PracticeMonth['ended']> {
  const { rows } = await sql<{
    improvement_id: string
    sentence: string
    number: number
    overall: OverallAnswer | null
    ending: PracticeMonth['ended'][number]['ending']
    ended_on: string
    lesson: string
  }>`
    with ended as (
      select l.improvement_id, l.number, v.overall,
        case when l.abandoned_at is not null then 'given_up' when v.lap_id is not null then 'decided'
          else 'unproven' end as ending,
        coalesce(nullif(l.lesson, ''), nullif(v.lesson, ''), u.lesson, '') as lesson,
        coalesce(l.abandoned_at, v.decided_at, u.decided_at) as ended_at
      from laps l
      left join verifications v on v.workspace_id = l.workspace_id and v.lap_id = l.id
      left join unproven_endings u on u.workspace_id = l.workspace_id and u.lap_id = l.id
      where l.workspace_id = ${scope.workspaceId}
    )
    select e.improvement_id, i.sentence, e.number, case when e.ending = 'decided' then e.overall end as overall, e.ending,
      to_char(e.ended_at at time zone ${zone}, 'YYYY-MM-DD') as ended_on, e.lesson
    from ended e join improvements i on i.workspace_id = ${scope.workspaceId} and i.id = e.improvement_id
    where e.ended_at >= ${from} and e.ended_at < ${to}
    order by e.ended_at desc limit ${shownAtMost}`.execute(scope.transaction)
  return rows.map((row) => ({
    improvementId: row.improvement_id,
    sentence: row.sentence,
    lap: row.number,
    overall: row.overall,
    ending: row.ending,
    endedOn: row.ended_on,
    lesson: row.lesson,
  }))
}
