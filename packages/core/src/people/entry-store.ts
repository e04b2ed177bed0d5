import type { ApiKey, Invitation, Role } from '@ratchet/contract'
import type { Selectable } from 'kysely'
import type { ApiKeys, Invitations } from '../foundation/database-types.ts'
import type { Database, DatabaseTransaction, Scope } from '../foundation/index.ts'

/** These tables are global, read before a workspace is known; inside a workspace every query names it. */
type Reader = Database | DatabaseTransaction

export async function findWelcomeLink(reader: Reader, tokenHash: string) {
  const row = await reader
    .selectFrom('welcome_links')
    .innerJoin('workspaces', 'workspaces.id', 'welcome_links.workspace_id')
    .select([
      'welcome_links.workspace_id as workspaceId',
      'workspaces.name as workspaceName',
      'expires_at as expiresAt',
      'used_at as usedAt',
    ])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row
}

export async function insertWelcomeLink(scope: Scope, tokenHash: string, expiresAt: Date): Promise<void> {
  await scope.transaction
    .insertInto('welcome_links')
    .values({
      token_hash: tokenHash,
      workspace_id: scope.workspaceId,
      created_at: scope.now,
      expires_at: expiresAt,
    })
    .execute()
}

/** Spend the link. @returns false when somebody else was faster */
export async function useWelcomeLink(scope: Scope, tokenHash: string): Promise<boolean> {
  const row = await scope.transaction
    .updateTable('welcome_links')
    .set({ used_at: scope.now })
    .where('token_hash', '=', tokenHash)
    .where('workspace_id', '=', scope.workspaceId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', scope.now)
    .returning('token_hash')
    .executeTakeFirst()
  return row !== undefined
}

export async function insertMembership(scope: Scope, userId: string, memberId: string): Promise<void> {
  await scope.transaction
    .insertInto('memberships')
    .values({ user_id: userId, workspace_id: scope.workspaceId, member_id: memberId })
    .execute()
}

/** Where a signed-in user is a member. One workspace per user for now: the oldest membership counts. */
export async function findMembership(reader: Reader, userId: string) {
  return await reader
    .selectFrom('memberships')
    .select(['workspace_id as workspaceId', 'member_id as memberId'])
    .where('user_id', '=', userId)
    .orderBy('member_id')
    .limit(1)
    .executeTakeFirst()
}

export async function workspaceIds(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom('workspaces')
    .select('id')
    .where('archived_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

type InvitationRow = Selectable<Invitations>

function toInvitation(row: InvitationRow, inviters: ReadonlyMap<string, string>): Invitation {
  return {
    id: row.id,
    role: row.role as Role,
    teamId: row.team_id,
    note: row.note,
    invitedBy: inviters.get(row.invited_by) ?? '',
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }
}

export async function findInvitationLink(reader: Reader, tokenHash: string) {
  return await reader
    .selectFrom('invitations')
    .innerJoin('workspaces', 'workspaces.id', 'invitations.workspace_id')
    .select([
      'invitations.workspace_id as workspaceId',
      'workspaces.name as workspaceName',
      'invitations.id as id',
      'role',
      'team_id as teamId',
      'invited_by as invitedById',
      'expires_at as expiresAt',
      'accepted_at as usedAt',
      'revoked_at as revokedAt',
    ])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

/** Invitations of the workspace, newest first. */
export async function selectInvitations(scope: Scope, inviters: ReadonlyMap<string, string>) {
  const rows = await scope.transaction
    .selectFrom('invitations')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => toInvitation(row, inviters))
}

/** One invitation, locked until the transaction ends. */
export async function lockInvitation(scope: Scope, id: string, inviters: ReadonlyMap<string, string>) {
  const row = await scope.transaction
    .selectFrom('invitations')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? toInvitation(row, inviters) : null
}

export async function insertInvitation(
  scope: Scope,
  invitation: Invitation,
  invitedById: string,
  tokenHash: string,
): Promise<void> {
  await scope.transaction
    .insertInto('invitations')
    .values({
      workspace_id: scope.workspaceId,
      id: invitation.id,
      token_hash: tokenHash,
      role: invitation.role,
      team_id: invitation.teamId,
      note: invitation.note,
      invited_by: invitedById,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

export async function saveInvitation(scope: Scope, invitation: Invitation): Promise<void> {
  await scope.transaction
    .updateTable('invitations')
    .set({ accepted_at: invitation.acceptedAt, revoked_at: invitation.revokedAt })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', invitation.id)
    .execute()
}

function toApiKey(row: Selectable<ApiKeys>): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }
}

export async function selectApiKeys(scope: Scope, memberId: string): Promise<ApiKey[]> {
  const rows = await scope.transaction
    .selectFrom('api_keys')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toApiKey)
}

export async function insertApiKey(scope: Scope, apiKey: ApiKey, memberId: string, hash: string) {
  await scope.transaction
    .insertInto('api_keys')
    .values({
      workspace_id: scope.workspaceId,
      id: apiKey.id,
      member_id: memberId,
      name: apiKey.name,
      prefix: apiKey.prefix,
      secret_hash: hash,
      created_at: apiKey.createdAt,
    })
    .execute()
}

export async function saveApiKeyRevoked(scope: Scope, id: string): Promise<void> {
  await scope.transaction
    .updateTable('api_keys')
    .set({ revoked_at: scope.now })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

export async function findApiKey(reader: Reader, hash: string) {
  return await reader
    .selectFrom('api_keys')
    .select(['workspace_id as workspaceId', 'id', 'member_id as memberId', 'last_used_at as lastUsedAt'])
    .where('secret_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

export async function noteApiKeyUse(database: Database, workspaceId: string, id: string, at: Date) {
  await database
    .updateTable('api_keys')
    .set({ last_used_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
