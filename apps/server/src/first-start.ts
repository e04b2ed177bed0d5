import { uuidV7 } from '@ratchet/core/foundation'
import {
  archiveWorkspace,
  createWelcomeLink,
  createWorkspace,
  finishSeeding,
  type Outside,
  systemContext,
  unfinishedWorkspaces,
  workspaceIds,
} from '@ratchet/core/people'
import { seedDemo } from './demo/seed-demo.ts'

/** Filling takes seconds. A start that has not finished by then has died. */
const patienceSeconds = 30

/**
 * An empty database gets its workspace, filled with the demo unless `empty`. What a start that died halfway left is
 * put out of sight first; one that is still at it (another node) is waited for.
 *
 * @returns the id of the new workspace, or null when the database holds one already
 */
export async function createFirstWorkspace(
  outside: Outside,
  name: string,
  empty: boolean,
): Promise<string | null> {
  await clearUnfinished(outside)
  if ((await workspaceIds(outside.database)).length > 0) return null
  const now = outside.clock()
  const id = uuidV7(now)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const context = systemContext(outside, id)
  const { workspace } = await createWorkspace(context, { name, zone, onlyIfFirst: true, seeding: !empty })
  if (!workspace || empty) return workspace?.id ?? null
  await seedDemo(outside.database, id, now)
  await finishSeeding(context, {})
  return id
}

async function clearUnfinished(outside: Outside): Promise<void> {
  for (let waited = 0; ; waited += 1) {
    const unfinished = await unfinishedWorkspaces(outside.database)
    const oldest = outside.clock().getTime() - patienceSeconds * 1000
    for (const { id, since } of unfinished) {
      if (since.getTime() < oldest) await archiveWorkspace(systemContext(outside, id), {})
    }
    if (unfinished.every(({ since }) => since.getTime() < oldest) || waited > patienceSeconds) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

/** The token for the first administrator of the oldest workspace; null when there is one who can sign in. */
export async function firstAdministratorToken(outside: Outside): Promise<string | null> {
  const [workspaceId] = await workspaceIds(outside.database)
  if (workspaceId === undefined) return null
  return (await createWelcomeLink(systemContext(outside, workspaceId), {})).token
}
