import { Id, type Notification, type NotificationSettings } from '@ratchet/contract'
import { z } from 'zod'
import { allow, operation, type Scope } from '../../foundation/index.ts'
import { getMember, getWorkspace, makeGuestLink } from '../../people/index.ts'
import { asMember, rowsOfDigest, toNotifications } from '../store.ts'
import { claimUnmailed, noteMailed, releaseClaimed } from './digest-store.ts'
import { settingsOf } from './settings.ts'

export interface DigestMail {
  digestId: string
  workspaceName: string
  to: { name: string; address: string }
  language: NotificationSettings['language']
  notifications: Notification[]
  /** Stops the mails without an account; only its hash is kept. */
  unsubscribeToken: string
}

const unsubscribeDays = 365

/** Take one digest to be mailed. What its reader may no longer see is not in it, nor what was seen meanwhile. */
export const claimMail = operation({
  name: 'claim-mail',
  allow: allow.system,
  input: z.strictObject({}),
  run: async (scope): Promise<{ mail: DigestMail | null }> => {
    const claimed = await claimUnmailed(scope)
    return { mail: claimed && (await mailOf(scope, claimed)) }
  },
})

async function mailOf(scope: Scope, { id, memberId }: { id: string; memberId: string }): Promise<DigestMail> {
  const member = await getMember(scope, memberId)
  const { language } = await settingsOf(scope, memberId)
  const rows = await asMember(scope, member, () => rowsOfDigest(scope, id))
  const unsubscribeToken = await makeGuestLink(scope, {
    purpose: 'unsubscribe',
    subjectId: id,
    createdBy: null,
    lifeDays: unsubscribeDays,
  })
  return {
    digestId: id,
    workspaceName: (await getWorkspace(scope)).name,
    to: { name: member.name, address: member.email },
    language,
    notifications: await toNotifications(
      scope,
      rows.filter((row) => row.seen_at === null),
    ),
    unsubscribeToken,
  }
}

const DigestInput = z.strictObject({ digestId: Id })

export const noteDigestMailed = operation({
  name: 'note-digest-mailed',
  allow: allow.system,
  input: DigestInput,
  run: async (scope, { digestId }) => {
    await noteMailed(scope, digestId)
    return {}
  },
})

/** The mail server surely does not have it: try again later. */
export const releaseMail = operation({
  name: 'release-mail',
  allow: allow.system,
  input: DigestInput,
  run: async (scope, { digestId }) => {
    await releaseClaimed(scope, digestId)
    return {}
  },
})
