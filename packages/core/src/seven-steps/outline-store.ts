import type { ChangeMarker, WatchCheck } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'

export interface OutlineRow {
  improvement_id: string
  statement: string
  stakeholders: number
  baselines: number
  beside: number
  targets: number
  /** Null where the lap is to be measured. */
  unmeasured: { goal: unknown } | null
  changes: ChangeMarker[]
  go_live_on: string | null
  is_judged: boolean
  standardised: number
  has_holder: boolean
  has_ended: boolean
  checks: Pick<WatchCheck, 'ranAt' | 'results'>[]
}

/** What an outline is drawn from, for the laps of many improvements in one statement, the newest lap first. */
export async function selectOutlines(scope: Scope, improvementIds: readonly string[]): Promise<OutlineRow[]> {
  if (improvementIds.length === 0) return []
  const { rows } = await sql<OutlineRow>`
    select l.improvement_id, l.vision_statement as statement, jsonb_array_length(l.stakeholders) as stakeholders,
      (select count(*)::int from lap_baselines b where b.workspace_id = l.workspace_id and b.lap_id = l.id) as baselines,
      jsonb_array_length(l.beside) as beside, jsonb_array_length(l.targets) as targets, l.unmeasured, l.changes,
      (select to_char(c.go_live_on, 'YYYY-MM-DD') from evidence_contracts c
        where c.workspace_id = l.workspace_id and c.lap_id = l.id order by c.revision desc limit 1) as go_live_on,
      exists (select from lap_verdicts v where v.workspace_id = l.workspace_id and v.lap_id = l.id)
        or exists (select from unproven_endings u where u.workspace_id = l.workspace_id and u.lap_id = l.id) as is_judged,
      jsonb_array_length(l.standardised) as standardised, l.process_owner_id is not null as has_holder,
      l.closed_at is not null or l.abandoned_at is not null as has_ended,
      coalesce((select jsonb_agg(jsonb_build_object('ranAt', w.ran_at, 'results', w.results))
        from watch_checks w where w.workspace_id = l.workspace_id and w.lap_id = l.id), '[]') as checks
    from laps l
    where l.workspace_id = ${scope.workspaceId} and l.improvement_id = any(${[...improvementIds]}::uuid[])
    order by l.improvement_id, l.number desc`.execute(scope.transaction)
  return rows
}
