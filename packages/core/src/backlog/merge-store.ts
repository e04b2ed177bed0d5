import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'

export interface MergedRow {
  id: string
  sentence: string
  submitted_by: string | null
  sender_name: string
  captured_at: Date
}

/** Everything that was merged into these, directly or through others, oldest first. */
export async function mergedUnder(scope: Scope, ids: readonly string[]): Promise<MergedRow[]> {
  const { rows } = await sql<MergedRow>`
    with recursive under as (
      select id, sentence, submitted_by, sender_name, captured_at from improvements
      where workspace_id = ${scope.workspaceId} and merged_into = any(${ids}::uuid[])
      union
      select one.id, one.sentence, one.submitted_by, one.sender_name, one.captured_at
      from improvements one join under on one.merged_into = under.id
      where one.workspace_id = ${scope.workspaceId}
    ) select * from under order by captured_at, id`.execute(scope.transaction)
  return rows
}

/** For each merged improvement the one that stands in the end, at whatever distance. */
export async function standingFor(scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; standing: string }>`
    with recursive way as (
      select id, id as at, merged_into from improvements
      where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])
      union
      select way.id, one.id, one.merged_into
      from improvements one join way on one.id = way.merged_into
      where one.workspace_id = ${scope.workspaceId}
    ) select id, at as standing from way where merged_into is null`.execute(scope.transaction)
  return new Map(rows.map(({ id, standing }) => [id, standing]))
}
