import { z } from 'zod'
import { allow, type Context, query } from '../foundation/index.ts'
import { findApiKey, findMembership, noteApiKeyUse } from './entry-store.ts'
import { looksLikeApiKey, secretHash } from './secrets.ts'
import { getMember } from './store.ts'
import { type Outside, systemContext } from './system.ts'

const useNotedEveryMilliseconds = 60_000

const readMember = query({
  name: 'read-member',
  allow: allow.system,
  input: z.strictObject({ id: z.string() }),
  run: (scope, { id }) => getMember(scope, id),
})

/** The member behind a signed-in user, ready to act; null for strangers and archived members. */
export async function resolveSession(outside: Outside, userId: string): Promise<Context | null> {
  const membership = await findMembership(outside.database, userId)
  return membership ? await contextOf(outside, membership) : null
}

/** The member an API key acts as; null when the key is unknown or revoked, or the member archived. */
export async function resolveApiKey(outside: Outside, secret: string): Promise<Context | null> {
  if (!looksLikeApiKey(secret)) return null
  const key = await findApiKey(outside.database, secretHash(secret))
  const context = key ? await contextOf(outside, key) : null
  if (!key || !context) return null
  const now = outside.clock()
  // Once a minute is enough to find forgotten keys, and spares a write per request.
  if (!key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() >= useNotedEveryMilliseconds) {
    await noteApiKeyUse(outside.database, key.workspaceId, key.id, now)
  }
  return context
}

/** A member by id, ready to act: for work that goes on after the request; null when the member was archived. */
export async function resolveMember(
  outside: Outside,
  workspaceId: string,
  memberId: string,
): Promise<Context | null> {
  return await contextOf(outside, { workspaceId, memberId })
}

async function contextOf(
  outside: Outside,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
): Promise<Context | null> {
  const member = await readMember(systemContext(outside, workspaceId), { id: memberId })
  if (member.archivedAt !== null) return null
  const actor = { memberId, name: member.name, role: member.role }
  return { database: outside.database, clock: outside.clock, workspaceId, actor }
}
