import { type CoveragePlace, placeParts, type Status } from '@ratchet/contract'
import { type Expression, type SqlBool, sql } from 'kysely'

const leftOut: readonly Status[] = ['declined', 'merged']

/** The coverage map counts what nobody said no to, and what was said twice only once. */
export const countedOnMap: Expression<SqlBool> = sql<SqlBool>`status <> all(${[...leftOut]}::text[])`

/** What one cell of the coverage map was counted from, so that its number and this list cannot disagree. */
export function placeCondition(place: CoveragePlace): Expression<SqlBool> {
  const { level, streamId, activity } = placeParts(place)
  const ofStreams = sql`select from improvement_links l
    where l.workspace_id = improvements.workspace_id and l.improvement_id = improvements.id
      and l.kind = 'value_stream'`
  const linked =
    streamId === null
      ? // Without a stream there is nothing but the whole to be about.
        sql`${activity === 'whole'} and not exists (${ofStreams})`
      : sql`exists (${ofStreams} and l.target_id = ${streamId}
          and l.activity = ${activity === 'whole' ? '' : activity})`
  const atLevel =
    level === 'none'
      ? sql`team_id is null`
      : sql`exists (select from teams t where t.workspace_id = improvements.workspace_id
          and t.id = improvements.team_id and t.level = ${level})`
  return sql<SqlBool>`(${countedOnMap} and ${atLevel} and ${linked})`
}
