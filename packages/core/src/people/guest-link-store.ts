import { conflict, OperationError, type Scope } from '../foundation/index.ts'
import { newToken, secretHash } from './secrets.ts'
import type { Outside } from './system.ts'

/** What a link can open to somebody without an account. */
export const guestPurposes = ['feedback', 'capture', 'claim', 'calendar', 'snapshot', 'unsubscribe'] as const
export type GuestPurpose = (typeof guestPurposes)[number]

interface Guest {
  workspaceId: string
  subjectId: string
}

/**
 * A new link to one thing, good for `lifeDays` or (null) until it is revoked; earlier ones to the same thing are
 * revoked. The token is given back once, only its hash is
 * kept.
 */
export async function makeGuestLink(
  scope: Scope,
  link: { purpose: GuestPurpose; subjectId: string; createdBy: string | null; lifeDays: number | null },
): Promise<string> {
  await revokeGuestLinks(scope, link.subjectId)
  const token = newToken()
  await scope.transaction
    .insertInto('guest_links')
    .values({
      token_hash: secretHash(token),
      workspace_id: scope.workspaceId,
      purpose: link.purpose,
      subject_id: link.subjectId,
      created_by: link.createdBy,
      created_at: scope.now,
      expires_at: link.lifeDays === null ? null : new Date(scope.now.getTime() + link.lifeDays * 86_400_000),
    })
    .execute()
  return token
}

export async function revokeGuestLinks(scope: Scope, subjectId: string): Promise<void> {
  await scope.transaction
    .updateTable('guest_links')
    .set({ revoked_at: scope.now })
    .where('workspace_id', '=', scope.workspaceId)
    .where('subject_id', '=', subjectId)
    .where('revoked_at', 'is', null)
    .execute()
}

/**
 * Whom a link lets in, and to what.
 *
 * @throws not_found for an unknown link or one to something else, conflict for a revoked or expired one
 */
export async function guestOf(outside: Outside, purpose: GuestPurpose, token: string): Promise<Guest> {
  const row = await outside.database
    .selectFrom('guest_links')
    .select(['workspace_id as workspaceId', 'subject_id as subjectId', 'expires_at', 'revoked_at'])
    .where('token_hash', '=', secretHash(token))
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  if (!row) {
    throw new OperationError(
      'not_found',
      'unknown_link',
      'This link is not known here. Check that it was copied whole, or ask for a new one.',
    )
  }
  if (row.revoked_at) {
    throw conflict('link_revoked', 'This link is no longer good: there is a newer one, or it did its work.')
  }
  if (row.expires_at !== null && row.expires_at <= outside.clock()) {
    throw conflict('link_expired', 'This link has expired. Ask the person who sent it for a new one.')
  }
  return { workspaceId: row.workspaceId, subjectId: row.subjectId }
}
