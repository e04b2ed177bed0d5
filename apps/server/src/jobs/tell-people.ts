import { claimMail, makeDigests, noteDigestMailed, releaseMail } from '@ratchet/core/notifications'
import { type Outside, systemContext, workspaceIds } from '@ratchet/core/people'
import type { Log } from '../log.ts'
import { digestText } from '../mail/digest-mail.ts'
import type { SendMail } from '../mail/send-mail.ts'

const mostMailsAtOnce = 500

/**
 * Gather the digests that are due in every workspace, and mail them where the operator has named a mail server. A mail
 * that surely was not taken is tried again a few times; one of which nobody knows is not, so that nobody gets two. The
 * digest is in the product all the while.
 *
 * @throws AggregateError at the end, when a workspace failed, so that the queue tries again
 */
export async function tellPeople(
  outside: Outside,
  log: Log,
  mail: { send: SendMail; origin: string } | null,
): Promise<void> {
  const failures: unknown[] = []
  for (const workspaceId of await workspaceIds(outside.database)) {
    try {
      const system = systemContext(outside, workspaceId)
      await makeDigests(system, {})
      if (mail) await mailDigests(outside, workspaceId, log, mail)
    } catch (error) {
      log.error(`digests of workspace ${workspaceId} could not be made`, error)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some digests were not made')
}

async function mailDigests(
  outside: Outside,
  workspaceId: string,
  log: Log,
  { send, origin }: { send: SendMail; origin: string },
): Promise<void> {
  const system = systemContext(outside, workspaceId)
  for (let sent = 0; sent < mostMailsAtOnce; sent += 1) {
    const { mail } = await claimMail(system, {})
    if (!mail) return
    const { digestId } = mail
    if (mail.notifications.length > 0) {
      const host = URL.parse(origin)?.hostname ?? 'localhost'
      const sent = await send({
        messageId: `<${digestId}@${host}>`,
        to: mail.to,
        ...digestText(mail, origin),
      })
      if (sent.outcome === 'refused') {
        log.error(`digest ${digestId} was not taken by the mail server; it is tried again`, sent.why)
        await releaseMail(system, { digestId })
        continue
      }
      if (sent.outcome === 'unknown') {
        log.error(`nobody can say whether digest ${digestId} was mailed; it is not mailed again`, sent.why)
        continue
      }
    }
    await noteDigestMailed(system, { digestId })
  }
}
