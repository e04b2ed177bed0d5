import { sql } from 'kysely'
import { conditionsOf, countedOnMap } from '../backlog/index.ts'
import type { Scope } from '../foundation/index.ts'

export interface WorkedOn {
  id: string
  sentence: string
  teamId: string | null
  nextReviewOn: string | null
  /** The value streams that it is linked to. */
  streamIds: string[]
}

/**
 * Improvements with a lap that was open at some time of a period, or whose gain was watched in it, as far as the reader
 * sees them, the earliest first.
 */
export async function improvementsWorkedOn(
  scope: Scope,
  { from, to }: { from: Date; to: Date },
): Promise<WorkedOn[]> {
  const seen = [...(await conditionsOf(scope, {})), countedOnMap]
  const { rows } = await sql<{
    id: string
    sentence: string
    team_id: string | null
    next_review_on: string | null
    stream_ids: string[]
  }>`
    select id, sentence, team_id, next_review_on,
      array(select distinct l.target_id from improvement_links l where l.workspace_id = improvements.workspace_id
        and l.improvement_id = improvements.id and l.kind = 'value_stream') as stream_ids
    from improvements
    where ${sql.join(seen, sql` and `)} and exists (select from laps
      where laps.workspace_id = improvements.workspace_id and laps.improvement_id = improvements.id
        and laps.opened_at < ${to}
        and (coalesce(laps.abandoned_at, laps.closed_at, 'infinity') >= ${from}
          or exists (select from watch_checks w where w.workspace_id = laps.workspace_id and w.lap_id = laps.id
            and (w.ran_at is null or (w.ran_at >= ${from} and w.ran_at < ${to})))))
    order by captured_at, id`.execute(scope.transaction)
  return rows.map((row) => ({
    id: row.id,
    sentence: row.sentence,
    teamId: row.team_id,
    nextReviewOn: row.next_review_on,
    streamIds: row.stream_ids,
  }))
}
