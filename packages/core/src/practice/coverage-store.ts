import type { CoverageActivity, CoverageLevel } from '@ratchet/contract'
import { sql } from 'kysely'
import { conditionsOf, countedOnMap } from '../backlog/index.ts'
import type { Scope } from '../foundation/index.ts'
import type { CountedPlace } from './coverage-rules.ts'

/**
 * Improvements, laps and verified gains by level, value stream and activity, in one statement over what the reader may
 * see in the backlog. Laps and gains are counted by improvement before links are joined, so that a second link of an
 * improvement puts it into a second place and never twice into one.
 */
export async function countPlaces(scope: Scope): Promise<CountedPlace[]> {
  const seen = [...(await conditionsOf(scope, {})), countedOnMap]
  const { rows } = await sql<{
    level: CoverageLevel
    stream_id: string | null
    activity: CoverageActivity
    improvements: number
    laps: number
    verified_gains: number
  }>`with seen as materialized (
      select id, team_id from improvements where ${sql.join(seen, sql` and `)}
    ), walked as (
      select laps.improvement_id, count(*) as laps, count(*) filter (where verifications.overall = 'there') as gains
      from laps left join verifications
        on verifications.workspace_id = laps.workspace_id and verifications.lap_id = laps.id
      where laps.workspace_id = ${scope.workspaceId}
      group by laps.improvement_id
    )
    select coalesce(teams.level, 'none') as level, links.target_id as stream_id,
      coalesce(nullif(links.activity, ''), 'whole') as activity,
      count(*)::int as improvements, coalesce(sum(walked.laps), 0)::int as laps,
      coalesce(sum(walked.gains), 0)::int as verified_gains
    from seen
      left join teams on teams.workspace_id = ${scope.workspaceId} and teams.id = seen.team_id
      left join improvement_links links on links.workspace_id = ${scope.workspaceId}
        and links.improvement_id = seen.id and links.kind = 'value_stream'
      left join walked on walked.improvement_id = seen.id
    group by 1, 2, 3`.execute(scope.transaction)
  return rows.map((row) => ({
    level: row.level,
    streamId: row.stream_id,
    activity: row.activity,
    improvements: row.improvements,
    laps: row.laps,
    verifiedGains: row.verified_gains,
  }))
}
