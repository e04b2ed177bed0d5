import type { ImprovementLink, ImprovementLinkInput, LinkKind, ValueChainActivity } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { recordNames } from '../value-system/index.ts'

/** What each of some improvements is about, by the improvement's id, names filled in. */
export async function linksOf(
  scope: Scope,
  improvementIds: readonly string[],
): Promise<Map<string, ImprovementLink[]>> {
  if (improvementIds.length === 0) return new Map()
  const rows = await scope.transaction
    .selectFrom('improvement_links')
    .select(['improvement_id', 'kind', 'target_id', 'activity'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('improvement_id', 'in', improvementIds)
    .execute()
  const names = await recordNames(scope, [...new Set(rows.map((row) => row.target_id))])
  const links = rows
    .map((row) => ({
      improvementId: row.improvement_id,
      link: {
        kind: row.kind as LinkKind,
        id: row.target_id,
        name: names.get(row.target_id)?.name ?? '',
        activity: row.activity === '' ? null : (row.activity as ValueChainActivity),
        archived: names.get(row.target_id)?.archived ?? false,
      },
    }))
    .sort((a, b) => (inOrder(a.link) < inOrder(b.link) ? -1 : 1))
  const grouped = Map.groupBy(links, ({ improvementId }) => improvementId)
  return new Map([...grouped].map(([id, found]) => [id, found.map(({ link }) => link)]))
}

const inOrder = ({ kind, name, id, activity }: ImprovementLink) => `${kind} ${name} ${id} ${activity ?? ''}`

/** Replace all links of one improvement, which is locked. */
export async function replaceLinks(
  scope: Scope,
  improvementId: string,
  links: readonly ImprovementLinkInput[],
): Promise<void> {
  await scope.transaction
    .deleteFrom('improvement_links')
    .where('workspace_id', '=', scope.workspaceId)
    .where('improvement_id', '=', improvementId)
    .execute()
  if (links.length === 0) return
  await scope.transaction
    .insertInto('improvement_links')
    .values(
      links.map(({ kind, id, activity }) => ({
        workspace_id: scope.workspaceId,
        improvement_id: improvementId,
        kind,
        target_id: id,
        activity: activity ?? '',
      })),
    )
    .execute()
}
