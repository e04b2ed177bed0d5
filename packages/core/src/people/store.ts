import type { Member, Role, Team, TeamLevel, Workspace } from '@ratchet/contract'
import { type Selectable, sql } from 'kysely'
import type { Members, Teams, Workspaces } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'

function toWorkspace(row: Selectable<Workspaces>): Workspace {
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

function toMember(row: Selectable<Members>, teamIds: string[]): Member {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    teamIds,
    archivedAt: row.archived_at?.toISOString() ?? null,
    version: row.version,
  }
}

function toTeam(row: Selectable<Teams>): Team {
  return {
    id: row.id,
    name: row.name,
    level: row.level as TeamLevel,
    parentId: row.parent_id,
    triageOwnerId: row.triage_owner_id,
    wipLimit: row.wip_limit,
    version: row.version,
  }
}

/** Lock the first workspace's birth, so that two starters on an empty database make one workspace, not two. */
export async function noWorkspaceYet(scope: Scope): Promise<boolean> {
  await sql`lock table workspaces in share row exclusive mode`.execute(scope.transaction)
  const row = await scope.transaction
    .selectFrom('workspaces')
    .select('id')
    .where('archived_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row === undefined
}

export async function insertWorkspace(
  scope: Scope,
  name: string,
  zone: string,
  seeding: boolean,
): Promise<Workspace> {
  const row = await scope.transaction
    .insertInto('workspaces')
    .values({
      id: scope.workspaceId,
      name,
      zone,
      created_at: scope.now,
      seeding_since: seeding ? scope.now : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toWorkspace(row)
}

/** @returns the workspace as changed, or null when `version` is no longer the newest */
export async function saveWorkspace(scope: Scope, version: number, workspace: Workspace) {
  const row = await scope.transaction
    .updateTable('workspaces')
    .set({
      name: workspace.name,
      zone: workspace.zone,
      second_reader_required: workspace.secondReaderRequired,
      reply_within_working_days: workspace.replyWithinWorkingDays,
      late_contracts_may_verify: workspace.lateContractsMayVerify,
      anonymous_capture: workspace.anonymousCapture,
      answers_name_people: workspace.answersNamePeople,
      version: version + 1,
    })
    .where('id', '=', scope.workspaceId)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return row ? toWorkspace(row) : null
}

/** All members, archived ones too, by name. */
export async function selectMembers(scope: Scope): Promise<Member[]> {
  const rows = await scope.transaction
    .selectFrom('members')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .execute()
  const places = await scope.transaction
    .selectFrom('team_members')
    .select(['team_id', 'member_id'])
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('team_id')
    .execute()
  const teamsOf = Map.groupBy(places, (place) => place.member_id)
  return rows
    .map((row) => toMember(row, teamsOf.get(row.id)?.map((place) => place.team_id) ?? []))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}

/**
 * One member of the caller's workspace.
 *
 * @throws OperationError `not_found`
 */
export async function getMember(scope: Scope, id: string): Promise<Member> {
  const row = await scope.transaction
    .selectFrom('members')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('member')
  const places = await scope.transaction
    .selectFrom('team_members')
    .select('team_id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', id)
    .orderBy('team_id')
    .execute()
  return toMember(
    row,
    places.map((place) => place.team_id),
  )
}

export async function insertMember(
  scope: Scope,
  person: { id: string; userId: string | null; name: string; email: string; role: Role },
): Promise<Member> {
  const row = await scope.transaction
    .insertInto('members')
    .values({
      workspace_id: scope.workspaceId,
      id: person.id,
      user_id: person.userId,
      name: person.name,
      email: person.email,
      role: person.role,
      created_at: scope.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toMember(row, [])
}

/** @returns whether `version` was still the newest */
export async function saveMember(scope: Scope, version: number, member: Member): Promise<boolean> {
  const row = await scope.transaction
    .updateTable('members')
    .set({ role: member.role, archived_at: member.archivedAt, version: version + 1 })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', member.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function setTeamsOf(scope: Scope, memberId: string, teamIds: readonly string[]): Promise<void> {
  await scope.transaction
    .deleteFrom('team_members')
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .execute()
  if (teamIds.length === 0) return
  await scope.transaction
    .insertInto('team_members')
    .values(teamIds.map((id) => ({ workspace_id: scope.workspaceId, team_id: id, member_id: memberId })))
    .execute()
}

/** Ids of the active administrators, locked until the transaction ends: two demotions at once must see each other. */
export async function lockAdministrators(scope: Scope): Promise<string[]> {
  const rows = await scope.transaction
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('role', '=', 'administrator')
    .where('archived_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

/** Is there an active administrator who can sign in? Demo people cannot. */
export async function hasAdministratorAccount(scope: Scope): Promise<boolean> {
  const row = await scope.transaction
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('role', '=', 'administrator')
    .where('archived_at', 'is', null)
    .where('user_id', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function selectTeams(scope: Scope): Promise<Team[]> {
  const rows = await scope.transaction
    .selectFrom('teams')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .execute()
  return rows.map(toTeam).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}

/** The tree, locked until the transaction ends: two moves at once could close a circle that neither sees. */
export async function lockTeams(scope: Scope): Promise<Team[]> {
  const rows = await scope.transaction
    .selectFrom('teams')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(toTeam)
}

export async function insertTeam(scope: Scope, team: Team): Promise<void> {
  await scope.transaction
    .insertInto('teams')
    .values({
      workspace_id: scope.workspaceId,
      id: team.id,
      name: team.name,
      level: team.level,
      parent_id: team.parentId,
      triage_owner_id: team.triageOwnerId,
      wip_limit: team.wipLimit,
      created_at: scope.now,
    })
    .execute()
}

export async function saveTeam(scope: Scope, team: Team): Promise<void> {
  await scope.transaction
    .updateTable('teams')
    .set({
      name: team.name,
      level: team.level,
      parent_id: team.parentId,
      triage_owner_id: team.triageOwnerId,
      wip_limit: team.wipLimit,
      version: team.version,
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', team.id)
    .execute()
}

/** Names of all members, archived ones too, by id. */
export async function memberNames(scope: Scope): Promise<Map<string, string>> {
  const rows = await scope.transaction
    .selectFrom('members')
    .select(['id', 'name'])
    .where('workspace_id', '=', scope.workspaceId)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
