import type { LinkKind, ValueChainActivity } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { recordsOf } from './records.ts'
import { selectValueSystem } from './store.ts'

/** What an improvement may be linked to. */
export interface LinkTarget {
  name: string
  archived: boolean
  /** The value chain activities of a stream's steps; none for other kinds. */
  activities: readonly ValueChainActivity[]
}

/** Everything that improvements link to, by kind and id. */
export async function linkTargets(
  scope: Scope,
): Promise<{ find(kind: LinkKind, id: string): LinkTarget | undefined }> {
  const system = await selectValueSystem(scope)
  return {
    find: (kind, id) => {
      const record = recordsOf(system, kind).find((one) => one.id === id)
      return (
        record && {
          name: record.name,
          archived: record.archivedAt !== null,
          activities: 'steps' in record ? record.steps.flatMap(({ activities }) => activities) : [],
        }
      )
    },
  }
}

/** Ids of the services that are not archived, by their names in small letters. */
export async function servicesByName(scope: Scope): Promise<Map<string, string>> {
  const { services } = await selectValueSystem(scope)
  return new Map(
    services
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, name }) => [name.trim().toLowerCase(), id]),
  )
}

/** The team that answers for each service; null where none does. */
export async function serviceTeams(scope: Scope): Promise<Map<string, string | null>> {
  const { services } = await selectValueSystem(scope)
  return new Map(services.map(({ id, teamId }) => [id, teamId]))
}
