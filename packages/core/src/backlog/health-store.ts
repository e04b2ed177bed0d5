import { type HealthList, healthLists, type Status, statuses } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import { isOpen } from './derive-status.ts'
import { factConditions, healthFacts, healthParts } from './health-conditions-store.ts'
import { conditionsOf } from './store.ts'

/** So many rows of one team that are alike in all that health asks. */
export interface AlikeRows {
  /** Null for what belongs to no team. */
  teamId: string | null
  count: number
  /** The lists that they stand on. */
  lists: readonly HealthList[]
}

/**
 * One walk over what the reader may see. Each fact is looked at once a row and the statuses once a group: counting each
 * list by its whole condition took five times as long.
 */
export async function countAlike(scope: Scope): Promise<AlikeRows[]> {
  const conditions = await factConditions(scope)
  const visible = await conditionsOf(scope, {})
  const bits = healthFacts.map(
    (fact, place) => sql`case when ${conditions[fact]} then ${sql.lit(1 << place)} else 0 end`,
  )
  const { rows } = await sql<{ team_id: string | null; status: Status; facts: number; count: number }>`
    select team_id, status, ${sql.join(bits, sql` | `)} as facts, count(*)::int as count
    from improvements where ${sql.join(visible, sql` and `)}
    group by 1, 2, 3`.execute(scope.transaction)
  return rows.map(({ team_id, status, facts, count }) => ({
    teamId: team_id,
    count,
    lists: healthLists.filter((list) => {
      const part = healthParts[list]
      const among = part.statuses === null || part.statuses.includes(status)
      return among && part.facts.every((fact) => facts & (1 << healthFacts.indexOf(fact)))
    }),
  }))
}

export interface AgeCount {
  teamId: string | null
  /** Whole days since the capture. */
  ageDays: number
  count: number
}

/** How old the open ones are. */
export async function countAges(scope: Scope): Promise<AgeCount[]> {
  const visible = await conditionsOf(scope, { status: statuses.filter(isOpen) })
  const age = sql`floor(date_part('epoch', ${scope.now}::timestamptz - captured_at) / 86400)`
  const { rows } = await sql<{ team_id: string | null; age: number; count: number }>`
    select team_id, ${age}::int as age, count(*)::int as count
    from improvements where ${sql.join(visible, sql` and `)}
    group by 1, 2`.execute(scope.transaction)
  return rows.map(({ team_id, age, count }) => ({ teamId: team_id, ageDays: age, count }))
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
