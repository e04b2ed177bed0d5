import { notifications } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { countUnseen, markSeen } from './store.ts'

/** Put what one was told away as seen, or take that back. Other people's stays; so does what was told meanwhile. */
export const seeNotifications = operation({
  name: 'see-notifications',
  allow: allow.viewers,
  input: inputOf(notifications.seeNotifications),
  run: async (scope, { ids, seen }) => {
    if (!(await markSeen(scope, ids, seen))) throw notFound('notification')
    return { unseen: await countUnseen(scope) }
  },
})
