import { backlog, type Improvement, type ImprovementLinkInput, type Source } from '@ratchet/contract'
import { allow, dateIn, inputOf, invalid, notFound, operation, type Scope } from '../foundation/index.ts'
import { getWorkspace, teamExists } from '../people/index.ts'
import { replaceLinks } from './links-store.ts'
import { readImprovement } from './one-improvement.ts'
import { replyBy } from './reply-by.ts'
import { checkLinks, inHistory, withoutDoubles } from './set-links.ts'
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
  teamPrivate?: boolean
  source?: Source | null
  links?: readonly ImprovementLinkInput[]
  /** The improvement whose step 7 found this one. */
  followsUp: string | null
  /** Given when nobody with an account sent it: the name they gave, and the link it came by. */
  guest?: { name: string; captureLinkId: string }
}

/** For other operations that put something into the backlog in their own transaction. */
export async function capture(scope: Scope, captured: Captured): Promise<Improvement> {
  const { guest, source, links = [] } = captured
  if (scope.actor.memberId === null && !guest) throw new Error('an improvement is captured by somebody')
  if (captured.teamId !== null && !(await teamExists(scope, captured.teamId))) throw notFound('team')
  if (captured.teamPrivate && captured.teamId === null) {
    throw invalid('teamId', 'only an improvement of a team can be private: choose the team')
  }
  await checkLinks(scope, links)
  const workspace = await getWorkspace(scope)
  const id = scope.newId()
  const after = {
    sentence: captured.sentence,
    description: captured.description,
    team_id: captured.teamId,
    ...(captured.teamPrivate ? { team_private: true } : {}),
    submitted_by: scope.actor.memberId,
    reply_by: replyBy(dateIn(workspace.zone, scope.now), workspace.replyWithinWorkingDays),
    follows_up: captured.followsUp,
    ...(source ? { source_kind: source.kind, source_link: source.link } : {}),
    ...(guest ? { sender_name: guest.name, capture_link_id: guest.captureLinkId } : {}),
  }
  await insertImprovement(scope, { id, ...after })
  await replaceLinks(scope, id, withoutDoubles(links))
  const improvement = await readImprovement(scope, id)
  const linked = links.length > 0 ? { links: improvement.links.map(inHistory) } : {}
  scope.record({ kind: 'improvement', id, after: { ...after, ...linked } })
  return improvement
}
