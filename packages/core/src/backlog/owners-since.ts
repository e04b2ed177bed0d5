import { eventsAbout, type Scope } from '../foundation/index.ts'

/**
 * Everybody who owned an improvement at some time after a moment, by its history, whoever owns it now: the owner at
 * that moment too, if ownership has changed since.
 */
export async function ownersSince(scope: Scope, improvementId: string, since: Date): Promise<string[]> {
  const { transaction, workspaceId } = scope
  const edits = await eventsAbout(transaction, workspaceId, [improvementId], 'update-improvement')
  const owners = edits
    .filter(({ at }) => at >= since)
    .flatMap(({ changes }) => changes.filter(({ field }) => field === 'owner_id'))
    .flatMap(({ before, after }) => [before, after])
  return [...new Set(owners.filter((owner) => typeof owner === 'string'))]
}
