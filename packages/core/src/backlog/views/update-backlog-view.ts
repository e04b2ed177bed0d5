import { backlog } from '@ratchet/contract'
import { allow, forbidden, inputOf, operation, stale } from '../../foundation/index.ts'
import { chooser } from './chooser.ts'
import { mayChange } from './view-rules.ts'
import { readViewRow, toViews, updateView, type ViewRow } from './views-store.ts'

export const updateBacklogView = operation({
  name: 'update-backlog-view',
  allow: allow.viewers,
  input: inputOf(backlog.updateBacklogView),
  run: async (scope, { viewId, version, name, search, archived }) => {
    const row = await readViewRow(scope, viewId, true)
    const who = await chooser(scope)
    const told = async (one: ViewRow) => {
      const [view] = await toViews(scope, [one], who)
      if (!view) throw new Error('a view that was read is told')
      return view
    }
    if (!mayChange({ madeBy: row.made_by, teamId: row.team_id }, who)) {
      throw forbidden(
        'This view is changed by whoever made it, its team or a manager. Save it under a name of yours.',
      )
    }
    if (row.version !== version) throw stale('view', await told(row))
    const becomes = {
      ...(name === undefined ? {} : { name }),
      ...(search === undefined ? {} : { search }),
      ...(archived === undefined ? {} : { archivedAt: archived ? scope.now : null }),
    }
    await updateView(scope, viewId, becomes)
    scope.record({
      kind: 'backlog_view',
      id: viewId,
      before: { name: row.name, search: row.search, archived_at: row.archived_at },
      after: {
        name: name ?? row.name,
        search: search ?? row.search,
        archived_at: becomes.archivedAt === undefined ? row.archived_at : becomes.archivedAt,
      },
    })
    return {
      view: await told({
        ...row,
        name: name ?? row.name,
        search: search ?? row.search,
        version: version + 1,
      }),
    }
  },
})
