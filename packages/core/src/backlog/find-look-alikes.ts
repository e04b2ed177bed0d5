import { backlog, type LookAlike } from '@ratchet/contract'
import { allow, inputOf, query, type Scope } from '../foundation/index.ts'
import { standingFor } from './merge-store.ts'
import { findRows, toImprovements } from './store.ts'
import { foldText, similarWords } from './word-rules.ts'
import { rankLookAlikes } from './words-store.ts'

/** Less alike than this is chance: two sentences of the same trade. */
const leastLikeness = 0.3

/** What the backlog already holds that says the same in other words, the likest first. */
export const findLookAlikes = query({
  name: 'find-look-alikes',
  allow: allow.viewers,
  input: inputOf(backlog.findLookAlikes),
  run: async (scope, asked) => ({ lookAlikes: await lookAlikesOf(scope, asked) }),
})

/** For other rooms that look for the like of a sentence. */
export async function lookAlikesOf(
  scope: Scope,
  { sentence, exceptId, limit }: { sentence: string; exceptId?: string | undefined; limit: number },
): Promise<LookAlike[]> {
  const words = similarWords(sentence)
  if (words.length === 0) return []
  const hits = (await rankLookAlikes(scope, foldText(sentence), words, 2 * limit + 1)).filter(
    ({ likeness }) => likeness >= leastLikeness,
  )
  // A merged one is found by its words too, and answers with the one that stands for it.
  const standing = await standingFor(scope, [...hits.map(({ id }) => id), ...(exceptId ? [exceptId] : [])])
  const best = new Map<string, number>()
  for (const { id, likeness } of hits) {
    const one = standing.get(id) ?? id
    if (one !== exceptId && one !== standing.get(exceptId ?? '') && !best.has(one)) best.set(one, likeness)
  }
  const ranked = [...best].slice(0, limit).map(([id, likeness]) => ({ id, likeness }))
  const rows = await findRows(
    scope,
    ranked.map(({ id }) => id),
  )
  const improvements = new Map((await toImprovements(scope, rows)).map((one) => [one.id, one]))
  return ranked.flatMap(({ id, likeness }) => {
    const improvement = improvements.get(id)
    return improvement ? [{ improvement, likeness }] : []
  })
}
