import { backlog, type Improvement, type Source } from '@ratchet/contract'
import { allow, dateIn, inputOf, notFound, operation, type Scope } from '../foundation/index.ts'
import { getWorkspace, teamExists } from '../people/index.ts'
import { readImprovement } from './one-improvement.ts'
import { replyBy } from './reply-by.ts'
import { insertImprovement } from './store.ts'

/** One sentence becomes an improvement in the backlog, with the day by which it is answered. */
export const captureImprovement = operation({
  name: 'capture-improvement',
  allow: allow.contributors,
  input: inputOf(backlog.captureImprovement),
  run: async (scope, input) => ({ improvement: await capture(scope, { ...input, followsUp: null }) }),
})

interface Captured {
  sentence: string
  description: string
  teamId: string | null
  source?: Source | null
  /** The improvement whose step 7 found this one. */
  followsUp: string | null
}

/** For other operations that put something into the backlog in their own transaction. */
export async function capture(scope: Scope, captured: Captured): Promise<Improvement> {
  if (scope.actor.memberId === null) throw new Error('an improvement is captured by a person')
  if (captured.teamId !== null && !(await teamExists(scope, captured.teamId))) throw notFound('team')
  const workspace = await getWorkspace(scope)
  const id = scope.newId()
  const after = {
    sentence: captured.sentence,
    description: captured.description,
    team_id: captured.teamId,
    submitted_by: scope.actor.memberId,
    reply_by: replyBy(dateIn(workspace.zone, scope.now), workspace.replyWithinWorkingDays),
    follows_up: captured.followsUp,
    ...(captured.source ? { source_kind: captured.source.kind, source_link: captured.source.link } : {}),
  }
  await insertImprovement(scope, { id, ...after })
  scope.record({ kind: 'improvement', id, after })
  return await readImprovement(scope, id)
}
