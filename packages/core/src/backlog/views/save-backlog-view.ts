import { backlog, viewsPerPerson } from '@ratchet/contract'
import { allow, forbidden, inputOf, notFound, OperationError, operation } from '../../foundation/index.ts'
import { teamExists } from '../../people/index.ts'
import { chooser } from './chooser.ts'
import { maySaveFor } from './view-rules.ts'
import { countOwn, insertView, readViewRow, toViews } from './views-store.ts'

/** Keep filters and layout under a name: for oneself, or as a view of a team that everybody sees. */
export const saveBacklogView = operation({
  name: 'save-backlog-view',
  allow: allow.viewers,
  input: inputOf(backlog.saveBacklogView),
  run: async (scope, { name, teamId, search }) => {
    const { memberId } = scope.actor
    if (memberId === null) throw forbidden('Only members save views. Nothing was saved.')
    if (teamId !== null && !(await teamExists(scope, teamId))) throw notFound('team')
    const who = await chooser(scope)
    if (!maySaveFor(teamId, who)) {
      throw forbidden(
        'A view of a team is saved by its members or by a manager. Save it for yourself instead.',
      )
    }
    if ((await countOwn(scope)) >= viewsPerPerson) {
      throw new OperationError(
        'limit_exceeded',
        'too_many_views',
        `You have ${viewsPerPerson} views already, and this one was not saved. Archive one that nobody needs.`,
      )
    }
    const id = scope.newId()
    await insertView(scope, { id, name, teamId, search, memberId })
    scope.record({ kind: 'backlog_view', id, after: { name, team_id: teamId, search } })
    const [view] = await toViews(scope, [await readViewRow(scope, id)], who)
    if (!view) throw new Error('a view that was saved is told')
    return { view }
  },
})
