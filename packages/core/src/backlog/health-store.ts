import { type HealthList, healthLists } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import { healthConditions } from './health-conditions-store.ts'
import { conditionsOf } from './store.ts'

export interface CountedRow {
  /** Null for what belongs to no team. */
  teamId: string | null
  /** The row over all teams. */
  isWhole: boolean
  counts: Record<HealthList, number>
  medianAgeDays: number | null
  oldestAgeDays: number | null
}

/** Every number by team and over all, in one walk over what the reader may see. */
export async function countHealth(scope: Scope): Promise<CountedRow[]> {
  const lists = await healthConditions(scope)
  const visible = await conditionsOf(scope, {})
  const age = sql`extract(epoch from ${scope.now}::timestamptz - captured_at) / 86400`
  const counts = healthLists.map(
    (name) => sql`count(*) filter (where ${lists[name]})::int as ${sql.ref(name)}`,
  )
  const { rows } = await sql<
    Record<HealthList, number> & {
      team_id: string | null
      is_whole: number
      median_age: number | null
      oldest_age: number | null
    }
  >`select team_id, grouping(team_id) as is_whole, ${sql.join(counts)},
      percentile_cont(0.5) within group (order by ${age}) filter (where ${lists.open}) as median_age,
      (max(${age}) filter (where ${lists.open}))::double precision as oldest_age
    from improvements where ${sql.join(visible, sql` and `)}
    group by grouping sets ((team_id), ())`.execute(scope.transaction)
  return rows.map((row) => ({
    teamId: row.team_id,
    isWhole: row.is_whole === 1,
    counts: Object.fromEntries(healthLists.map((name) => [name, row[name]])) as Record<HealthList, number>,
    medianAgeDays: row.median_age,
    oldestAgeDays: row.oldest_age,
  }))
}

/** How many are in progress, by team. */
export async function countInProgress(scope: Scope): Promise<Map<string, number>> {
  const conditions = await conditionsOf(scope, { health: 'in_progress' })
  const { rows } = await sql<{ team_id: string; count: number }>`
    select team_id, count(*)::int as count from improvements
    where ${sql.join(conditions, sql` and `)} and team_id is not null group by team_id`.execute(
    scope.transaction,
  )
  return new Map(rows.map(({ team_id, count }) => [team_id, count]))
}
