import { uuidV7 } from '@ratchet/core/foundation'
import {
  createWelcomeLink,
  createWorkspace,
  type Outside,
  systemContext,
  workspaceIds,
} from '@ratchet/core/people'

/**
 * An empty database gets its workspace.
 *
 * @returns the id of the new workspace, or null when the database holds one already
 */
export async function createFirstWorkspace(outside: Outside, name: string): Promise<string | null> {
  if ((await workspaceIds(outside.database)).length > 0) return null
  const id = uuidV7(outside.clock())
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const { workspace } = await createWorkspace(systemContext(outside, id), { name, zone, onlyIfFirst: true })
  return workspace?.id ?? null
}

/** The token for the first administrator of the oldest workspace; null when there is one who can sign in. */
export async function firstAdministratorToken(outside: Outside): Promise<string | null> {
  const [workspaceId] = await workspaceIds(outside.database)
  if (workspaceId === undefined) return null
  return (await createWelcomeLink(systemContext(outside, workspaceId), {})).token
}
