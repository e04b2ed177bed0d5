import { backlog, type ImprovementLink, type ImprovementLinkInput } from '@ratchet/contract'
import { allow, inputOf, invalid, notFound, operation, type Scope } from '../foundation/index.ts'
import { linkTargets } from '../value-system/index.ts'
import { linksOf, replaceLinks } from './links-store.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
import { updateFields } from './store.ts'

/** Say what an improvement is about: services, value streams and their activities, strategic aims, practices. */
export const setLinks = operation({
  name: 'set-links',
  allow: allow.contributors,
  input: inputOf(backlog.setLinks),
  run: async (scope, { id, version, links }) => {
    await lockImprovement(scope, id, version)
    const before = (await linksOf(scope, [id])).get(id) ?? []
    const had = new Set(before.map(keyOf))
    await checkLinks(scope, links, had)
    const wanted = withoutDoubles(links)
    const same = wanted.length === before.length && wanted.every((link) => had.has(keyOf(link)))
    if (!same) {
      await replaceLinks(scope, id, wanted)
      await updateFields(scope, id, {})
      const after = (await linksOf(scope, [id])).get(id) ?? []
      scope.record({
        kind: 'improvement',
        id,
        before: { links: before.map(inHistory) },
        after: { links: after.map(inHistory) },
      })
    }
    return { improvement: await readImprovement(scope, id) }
  },
})

/**
 * Whether an improvement may be linked so.
 *
 * @param had what is linked already and stays good, also when the stream has lost the step or was archived since
 * @throws not_found for a record that this workspace lacks, invalid for one that cannot be linked
 */
export async function checkLinks(
  scope: Scope,
  links: readonly ImprovementLinkInput[],
  had: ReadonlySet<string> = new Set(),
): Promise<void> {
  if (links.length === 0) return
  const targets = await linkTargets(scope)
  for (const [index, link] of links.entries()) {
    const target = targets.find(link.kind, link.id)
    if (!target) throw notFound(`${link.kind.replaceAll('_', ' ')}`)
    if (had.has(keyOf(link))) continue
    if (link.activity !== null && !target.activities.includes(link.activity)) {
      const message =
        link.kind === 'value_stream'
          ? `no step of “${target.name}” belongs to this activity`
          : 'only a value stream has activities'
      throw invalid(`links.${index}.activity`, message)
    }
    if (target.archived)
      throw invalid(`links.${index}.id`, `“${target.name}” is archived; bring it back first`)
  }
}

/** Each link once. */
export const withoutDoubles = (links: readonly ImprovementLinkInput[]): ImprovementLinkInput[] => [
  ...new Map(links.map((link) => [keyOf(link), link])).values(),
]

export const keyOf = ({ kind, id, activity }: Pick<ImprovementLink, 'kind' | 'id' | 'activity'>) =>
  `${kind} ${id} ${activity ?? ''}`

/** The name as it was then: history must be readable when the record is renamed later. */
export const inHistory = ({ kind, id, name, activity }: ImprovementLink) => ({ kind, id, name, activity })
