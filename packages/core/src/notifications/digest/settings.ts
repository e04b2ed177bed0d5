import { type NotificationSettings, notifications } from '@ratchet/contract'
import { allow, inputOf, operation, query, type Scope } from '../../foundation/index.ts'
import { getWorkspace } from '../../people/index.ts'
import { myDigests, savedSettings, saveSettings } from './digest-store.ts'

/** How somebody wants to be told; who never said so gets one digest a day, at seven where the workspace is. */
export async function settingsOf(scope: Scope, memberId: string): Promise<NotificationSettings> {
  const saved = await savedSettings(scope, memberId)
  if (saved) return saved
  const { zone } = await getWorkspace(scope)
  return { rhythm: 'daily', hour: 7, weekday: 1, zone, mentionsAtOnce: false, language: 'en' }
}

const shownDigests = 30

export const getNotificationSettings = query({
  name: 'get-notification-settings',
  allow: allow.viewers,
  input: inputOf(notifications.getNotificationSettings),
  run: async (scope) => ({
    settings: await settingsOf(scope, scope.actor.memberId ?? ''),
    digests: await myDigests(scope, shownDigests),
  }),
})

export const setNotificationSettings = operation({
  name: 'set-notification-settings',
  allow: allow.viewers,
  input: inputOf(notifications.setNotificationSettings),
  run: async (scope, settings) => {
    const { memberId } = scope.actor
    if (memberId === null) throw new Error('only members are told')
    await saveSettings(scope, memberId, settings)
    return { settings }
  },
})
