import type { MethodKind, ScoringMethod, ScoringSettings } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'
import type { ImprovementRow } from './improvement-row.ts'
import { builtInMethod } from './scoring-rules.ts'

/** What can still be begun, or is not past its plan: the rest needs no place in a queue. */
const waiting = ['idea', 'accepted', 'step_1', 'step_2', 'step_3', 'step_4', 'reopened']

const builtIn: ScoringMethod = { version: 0, ...builtInMethod, reason: '', setBy: null, setAt: null }

/** The newest version; the built-in one while nobody has written any. */
export async function currentMethod(scope: Scope): Promise<ScoringMethod> {
  const row = await scope.transaction
    .selectFrom('scoring_methods')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? ((await toMethods(scope, [row]))[0] ?? builtIn) : builtIn
}

export async function allMethods(scope: Scope): Promise<ScoringMethod[]> {
  const rows = await scope.transaction
    .selectFrom('scoring_methods')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('version', 'desc')
    .execute()
  return [...(await toMethods(scope, rows)), builtIn]
}

interface MethodRow {
  version: number
  kind: string
  settings: unknown
  reason: string
  set_by: string
  set_at: Date
}

async function toMethods(scope: Scope, rows: readonly MethodRow[]): Promise<ScoringMethod[]> {
  const people = await personRefs(
    scope,
    rows.map((row) => row.set_by),
  )
  return rows.map((row) => ({
    version: row.version,
    kind: row.kind as MethodKind,
    settings: row.settings as ScoringSettings,
    reason: row.reason,
    setBy: people.get(row.set_by) ?? { id: row.set_by, name: '' },
    setAt: row.set_at.toISOString(),
  }))
}

/** @returns false when somebody else has just written this version */
export async function insertMethod(
  scope: Scope,
  method: { version: number; kind: MethodKind; settings: ScoringSettings; reason: string },
): Promise<boolean> {
  const written = await scope.transaction
    .insertInto('scoring_methods')
    .values({
      workspace_id: scope.workspaceId,
      version: method.version,
      kind: method.kind,
      settings: JSON.stringify(method.settings),
      reason: method.reason,
      set_by: scope.actor.memberId ?? '',
      set_at: scope.now,
    })
    .onConflict((target) => target.columns(['workspace_id', 'version']).doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}

/** Everything that waits and has both a value and an effort, or a place by hand. */
export async function rankableRows(scope: Scope, teamId: string | undefined): Promise<ImprovementRow[]> {
  const estimated = ofTeam(scope, teamId)
    .where('value_low', 'is not', null)
    .where('effort_low_days', 'is not', null)
    .execute()
  const byHand = ofTeam(scope, teamId).where('manual_rank', 'is not', null).execute()
  const rows = [...(await estimated), ...(await byHand)]
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** What waits without them: the newest, and how many there are. */
export async function unrankableRows(scope: Scope, teamId: string | undefined, limit: number) {
  const lacking = () =>
    ofTeam(scope, teamId)
      .where('manual_rank', 'is', null)
      .where((where) => where.or([where('value_low', 'is', null), where('effort_low_days', 'is', null)]))
  const { count } = await lacking()
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  const rows: ImprovementRow[] = await lacking().orderBy('captured_at', 'desc').limit(limit).execute()
  return { rows, total: count }
}

function ofTeam(scope: Scope, teamId: string | undefined) {
  const rows = scope.transaction
    .selectFrom('improvements')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('status', 'in', waiting)
  return teamId === undefined ? rows : rows.where('team_id', '=', teamId)
}
