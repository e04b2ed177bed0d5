import type { Improvement } from '@ratchet/contract'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import { toImprovements } from './store.ts'

export const needs = ['answer', 'owner', 'look', 'decision', 'watch'] as const
/**
 * What an improvement may need of a meeting: an answer that is overdue, an owner, a look because its review date went
 * by, a decision because its judging date has come, or a watch that runs.
 */
export type Need = (typeof needs)[number]

interface Asked {
  /** Of these teams only; null for the whole workspace. */
  teamIds: readonly string[] | null
  /** Of this member's own only; everybody's when left out. */
  ownerId?: string | undefined
  today: string
  limit: number
}

/** What needs something, the most urgent first, and how many there are in all. */
export async function improvementsNeeding(
  scope: Scope,
  need: Need,
  { teamIds, ownerId, today, limit }: Asked,
): Promise<{ improvements: Improvement[]; total: number }> {
  const conditions = [sql<SqlBool>`workspace_id = ${scope.workspaceId}`, conditionOf(need, today)]
  if (teamIds !== null) conditions.push(sql<SqlBool>`team_id = any(${teamIds}::uuid[])`)
  if (ownerId !== undefined) conditions.push(sql<SqlBool>`owner_id = ${ownerId}`)
  const found = scope.transaction.selectFrom('improvements').where((builder) => builder.and(conditions))
  const rows = await found
    .selectAll()
    .orderBy(urgency[need])
    .orderBy('captured_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { improvements: await toImprovements(scope, rows), total }
}

const urgency: Record<Need, Expression<unknown>> = {
  answer: sql`reply_by`,
  owner: sql`answered_at`,
  look: sql`next_review_on`,
  decision: sql`lap_facts ->> 'judgingOn'`,
  watch: sql`captured_at`,
}

function conditionOf(need: Need, today: string): Expression<SqlBool> {
  switch (need) {
    case 'answer':
      return sql<SqlBool>`merged_into is null and lap_facts is null and reply_by < ${today}::date
        and (answer_kind is null or (answer_kind = 'park' and answer_wake_up_on <= ${today}::date))`
    case 'owner':
      return sql<SqlBool>`owner_id is null and merged_into is null and ${goesOn}`
    case 'look':
      return sql<SqlBool>`next_review_on < ${today}::date and merged_into is null and ${goesOn}`
    case 'decision':
      return sql<SqlBool>`lap_facts ->> 'judgingOn' <= ${today} and lap_facts ->> 'firstOpenStep' is null
        and lap_facts ->> 'verification' is null and not (lap_facts ->> 'abandoned')::boolean`
    case 'watch':
      return sql<SqlBool>`lap_facts ->> 'watch' = 'running'`
  }
}

/** Answered with yes and not at an end. */
const goesOn = sql<SqlBool>`answer_kind = 'accept'
  and status not in ('held', 'abandoned', 'not_achieved', 'partly_achieved')`
