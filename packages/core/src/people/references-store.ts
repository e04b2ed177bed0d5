import type { PersonRef, Workspace } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'

/** The workspace's settings, inside whatever operation is running. */
export async function getWorkspace(scope: Scope): Promise<Workspace> {
  const row = await scope.transaction
    .selectFrom('workspaces')
    .selectAll()
    .where('id', '=', scope.workspaceId)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    name: row.name,
    zone: row.zone,
    secondReaderRequired: row.second_reader_required,
    replyWithinWorkingDays: row.reply_within_working_days,
    lateContractsMayVerify: row.late_contracts_may_verify,
    anonymousCapture: row.anonymous_capture,
    answersNamePeople: row.answers_name_people,
    version: row.version,
  }
}

/** Names for ids, in one query; ids that are null or unknown are left out. Archived members keep their names. */
export async function personRefs(scope: Scope, ids: (string | null)[]): Promise<Map<string, PersonRef>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await scope.transaction
    .selectFrom('members')
    .select(['id', 'name'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Is this a member who can still be given something to do? */
export async function memberExists(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.transaction
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function teamExists(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.transaction
    .selectFrom('teams')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export interface TriageOwners {
  /** Who answers for a team: its triage owner, else the improvement manager. */
  of(teamId: string | null): PersonRef | null
  /** The improvement manager: the first manager of the workspace, else its first administrator. */
  fallback: PersonRef | null
  teamsOf(memberId: string): string[]
  teamsWithOwner(): string[]
}

/** Who owes answers for which team, read once for a whole list. */
export async function triageOwners(scope: Scope): Promise<TriageOwners> {
  const teams = await scope.transaction
    .selectFrom('teams')
    .innerJoin('members', (join) =>
      join
        .onRef('members.workspace_id', '=', 'teams.workspace_id')
        .onRef('members.id', '=', 'teams.triage_owner_id')
        .on('members.archived_at', 'is', null),
    )
    .select(['teams.id as team', 'members.id', 'members.name'])
    .where('teams.workspace_id', '=', scope.workspaceId)
    .execute()
  const owners = new Map(teams.map((row) => [row.team, { id: row.id, name: row.name }]))
  const fallback = await improvementManager(scope)
  return {
    of: (teamId) => (teamId === null ? fallback : (owners.get(teamId) ?? fallback)),
    fallback,
    teamsOf: (memberId) => teams.filter((row) => row.id === memberId).map((row) => row.team),
    teamsWithOwner: () => [...owners.keys()],
  }
}

async function improvementManager(scope: Scope): Promise<PersonRef | null> {
  for (const role of ['manager', 'administrator']) {
    const row = await scope.transaction
      .selectFrom('members')
      .select(['id', 'name'])
      .where('workspace_id', '=', scope.workspaceId)
      .where('role', '=', role)
      .where('archived_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .executeTakeFirst()
    if (row) return row
  }
  return null
}
