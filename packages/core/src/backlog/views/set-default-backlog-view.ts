import { backlog } from '@ratchet/contract'
import { allow, forbidden, inputOf, operation } from '../../foundation/index.ts'
import { readViewRow, writeDefault } from './views-store.ts'

/** What one's backlog opens with. A choice of whoever makes it, and no history of the workspace. */
export const setDefaultBacklogView = operation({
  name: 'set-default-backlog-view',
  allow: allow.viewers,
  input: inputOf(backlog.setDefaultBacklogView),
  run: async (scope, { viewId }) => {
    const { memberId } = scope.actor
    if (memberId === null) throw forbidden('Only members have a default view. Nothing was saved.')
    if (viewId !== null) await readViewRow(scope, viewId)
    await writeDefault(scope, memberId, viewId)
    return { defaultId: viewId }
  },
})
