import { backlog } from '@ratchet/contract'
import { allow, conflict, dateIn, inputOf, operation, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { firstAnswer, mustOweTheAnswer } from './answer-improvement.ts'
import { refuseMerge } from './merge-rules.ts'
import { mergedUnder } from './merge-store.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
import { sightOf } from './onlooker.ts'
import { sameWall } from './privacy-rules.ts'
import { refreshStatus } from './refresh-status.ts'
import { lapFactsOf, updateFields } from './store.ts'
import { tellSenders, tellUnited } from './tell-senders.ts'

/** The same thing said twice becomes one: the answer "merged", which stores only where to. */
export const mergeImprovement = operation({
  name: 'merge-improvement',
  allow: allow.contributors,
  input: inputOf(backlog.mergeImprovement),
  run: async (scope, { id, intoId, reason }) => {
    // In the order of their ids, so that two who merge the same pair crosswise wait for each other.
    for (const one of [id, intoId].sort()) await lockImprovement(scope, one)
    const row = await lockImprovement(scope, id)
    await mustOweTheAnswer(scope, row)
    const chain = await lockChain(scope, intoId)
    const target = await lockImprovement(scope, intoId)
    const refusal = refuseMerge({
      id,
      mergedInto: row.merged_into,
      hasLap: lapFactsOf(row) !== null,
      chain,
      sameWall: sameWall(sightOf(row), sightOf(target)),
    })
    if (refusal) throw conflict(refusal.reason, refusal.message)
    const standing = await lockImprovement(scope, chain.at(-1) ?? intoId)
    const [came, stood] = [await mergedUnder(scope, [id]), await mergedUnder(scope, [standing.id])]
    const after = {
      merged_into: intoId,
      merged_by: scope.actor.memberId,
      merged_at: scope.now,
      merge_reason: reason,
    }
    const { zone } = await getWorkspace(scope)
    await updateFields(scope, id, { ...after, ...firstAnswer(row, dateIn(zone, scope.now)) })
    await refreshStatus(scope, id, null)
    await tellSenders(scope, row, came, { kind: 'merge', reason, into: target })
    const except = [row, ...came].map((one) => one.submitted_by)
    await tellUnited(scope, standing, stood, { came: row, reason, except })
    scope.record({ kind: 'improvement', id, before: { merged_into: null }, after })
    scope.record({ kind: 'improvement', id: intoId, after: { merged_from: id } })
    return { improvement: await readImprovement(scope, id) }
  },
})

/** What the target was merged into, and so on, all locked: a longer circle deadlocks, and the repeat sees it. */
async function lockChain(scope: Scope, from: string): Promise<string[]> {
  const chain: string[] = []
  for (let at: string | null = from; at !== null && !chain.includes(at); ) {
    chain.push(at)
    at = (await lockImprovement(scope, at)).merged_into
  }
  return chain
}
