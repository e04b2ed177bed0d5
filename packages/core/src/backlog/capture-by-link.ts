import { type CaptureOffer, capturesPerLinkAndDay } from '@ratchet/contract'
import { z } from 'zod'
import { allow, dateIn, invalid, OperationError, operation, query, type Scope } from '../foundation/index.ts'
import { getWorkspace, guestOf, makeGuestLink, type Outside, systemContext } from '../people/index.ts'
import { linkTargets } from '../value-system/index.ts'
import { capture } from './capture-improvement.ts'
import { capturedSince } from './capture-links-store.ts'
import { readCaptureLink } from './one-capture-link.ts'
import { replyBy } from './reply-by.ts'

const dayMilliseconds = 86_400_000

const offerOf = query({
  name: 'offer-of-capture-link',
  allow: allow.system,
  input: z.strictObject({ id: z.string() }),
  run: async (scope, { id }): Promise<CaptureOffer> => {
    const { team, service } = await readCaptureLink(scope, id)
    const workspace = await getWorkspace(scope)
    return {
      workspaceName: workspace.name,
      teamName: team?.name ?? null,
      serviceName: service?.name ?? null,
      mayBeAnonymous: workspace.anonymousCapture,
      replyBy: replyBy(dateIn(workspace.zone, scope.now), workspace.replyWithinWorkingDays),
    }
  },
})

/** What a capture link is for. @throws not_found or conflict when the link is not good (any more) */
export async function lookUpCaptureLink(outside: Outside, { token }: { token: string }) {
  const guest = await guestOf(outside, 'capture', token)
  return { offer: await offerOf(systemContext(outside, guest.workspaceId), { id: guest.subjectId }) }
}

const aboutService = (id: string) => ({ kind: 'service' as const, id, activity: null })

async function mayBeLinked(scope: Scope, serviceId: string): Promise<boolean> {
  const found = (await linkTargets(scope)).find('service', serviceId)
  return found !== undefined && !found.archived
}

interface Sent {
  token: string
  sentence: string
  description: string
  senderName: string
}

const captureForGuest = operation({
  name: 'capture-by-link',
  allow: allow.system,
  input: z.strictObject({
    id: z.string(),
    sentence: z.string(),
    description: z.string(),
    senderName: z.string(),
  }),
  run: async (scope, { id, senderName, ...sent }) => {
    const workspace = await getWorkspace(scope)
    if (senderName === '' && !workspace.anonymousCapture)
      throw invalid('senderName', 'this workspace asks who is writing')
    const yesterday = new Date(scope.now.getTime() - dayMilliseconds)
    if ((await capturedSince(scope, id, yesterday)) >= capturesPerLinkAndDay) {
      throw new OperationError(
        'limit_exceeded',
        'link_used_too_often',
        `More than ${capturesPerLinkAndDay} sentences came by this link in a day. Yours was not saved; try again tomorrow, or tell somebody of the team.`,
      )
    }
    const { team, service } = await readCaptureLink(scope, id)
    const improvement = await capture(scope, {
      ...sent,
      teamId: team?.id ?? null,
      // An archived service does not stop anybody from saying what is wrong with it.
      links: service && (await mayBeLinked(scope, service.id)) ? [aboutService(service.id)] : [],
      followsUp: null,
      guest: { name: senderName, captureLinkId: id },
    })
    // No name, no address, no browser: who holds the token is whoever sent the sentence.
    const token = await makeGuestLink(scope, {
      purpose: 'claim',
      subjectId: improvement.id,
      createdBy: null,
      lifeDays: null,
    })
    return { replyBy: improvement.replyBy, token }
  },
})

/** A sentence from somebody without an account. @throws not_found or conflict when the link is not good (any more) */
export async function captureByLink(outside: Outside, { token, ...sent }: Sent) {
  const guest = await guestOf(outside, 'capture', token)
  const name = sent.senderName === '' ? 'somebody by a capture link' : `${sent.senderName} by a capture link`
  return await captureForGuest(systemContext(outside, guest.workspaceId, name), {
    id: guest.subjectId,
    ...sent,
  })
}
