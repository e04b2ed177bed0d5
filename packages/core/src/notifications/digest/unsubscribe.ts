import { Id } from '@ratchet/contract'
import { z } from 'zod'
import { allow, operation } from '../../foundation/index.ts'
import { getWorkspace, guestOf, type Outside, systemContext } from '../../people/index.ts'
import { memberOfDigest, saveSettings } from './digest-store.ts'
import { settingsOf } from './settings.ts'

const stopMails = operation({
  name: 'unsubscribe',
  allow: allow.system,
  input: z.strictObject({ digestId: Id }),
  run: async (scope, { digestId }) => {
    const memberId = await memberOfDigest(scope, digestId)
    const settings = await settingsOf(scope, memberId)
    await saveSettings(scope, memberId, { ...settings, rhythm: 'off', mentionsAtOnce: false })
    return { workspaceName: (await getWorkspace(scope)).name }
  },
})

/**
 * Stop digests and mails for whoever holds a mail of theirs; says nobody's name. Twice is the same as once.
 *
 * @throws not_found when the link is not known, conflict when it has expired
 */
export async function unsubscribe(outside: Outside, { token }: { token: string }) {
  const guest = await guestOf(outside, 'unsubscribe', token)
  const context = systemContext(outside, guest.workspaceId, 'somebody by a link in a mail')
  return await stopMails(context, { digestId: guest.subjectId })
}
