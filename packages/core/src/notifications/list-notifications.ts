import { notifications } from '@ratchet/contract'
import { allow, inputOf, invalid, query } from '../foundation/index.ts'
import { countUnseen, myRows, type NotificationRow, toNotifications } from './store.ts'

/** What concerns whoever asks, newest first, a page at a time. */
export const listNotifications = query({
  name: 'list-notifications',
  allow: allow.viewers,
  input: inputOf(notifications.listNotifications),
  run: async (scope, { unseen, after, limit }) => {
    const rows = await myRows(scope, {
      unseen,
      limit: limit + 1,
      after: after === undefined ? null : readCursor(after),
    })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      notifications: await toNotifications(scope, page),
      next: rows.length > limit && last ? writeCursor(last) : null,
      unseen: await countUnseen(scope),
    }
  },
})

const writeCursor = (row: NotificationRow) => `${row.told_at.toISOString()}_${row.id}`

const cursorForm = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function readCursor(text: string) {
  const [, at, id] = cursorForm.exec(text) ?? []
  if (!at || !id || Number.isNaN(Date.parse(at))) {
    throw invalid('after', 'is not a place in this list; start again without it')
  }
  return { at, id }
}
