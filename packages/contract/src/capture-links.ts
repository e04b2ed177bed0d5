import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, line, PersonRef, PlainDate, prose } from './common.ts'
import { GuestToken } from './feedback.ts'
import { Status, sentenceLength, standingAnswers } from './improvement.ts'
import { Role } from './people.ts'

/** Sentences from people without an account: a link or a QR code in, an answer by a link of their own. */

export const captureLinkNameLength = 80
/** Of one link in a day: a poster brings fewer, a script more. */
export const capturesPerLinkAndDay = 500
export const senderNameLength = 80
const lifeDays = z.number().int().min(1).max(730)

export const CaptureLink = z.object({
  id: Id,
  /** Where it hangs or for whom it is, such as "Poster in the canteen". */
  name: z.string(),
  team: z.object({ id: Id, name: z.string() }).nullable(),
  service: z.object({ id: Id, name: z.string() }).nullable(),
  createdBy: PersonRef,
  createdAt: Instant,
  /** Null: good until it is revoked. */
  expiresAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  /** Improvements that came by it. */
  captured: z.number().int(),
})
export type CaptureLink = z.infer<typeof CaptureLink>

/** What a stranger sees before writing: never anything of the backlog. */
export const CaptureOffer = z.object({
  workspaceName: z.string(),
  teamName: z.string().nullable(),
  serviceName: z.string().nullable(),
  /** False: the workspace asks for a name. */
  mayBeAnonymous: z.boolean(),
  /** The day by which there is an answer, when it is sent today. */
  replyBy: PlainDate,
})
export type CaptureOffer = z.infer<typeof CaptureOffer>

const GuestAnswer = z.object({
  kind: z.enum(standingAnswers),
  reason: z.string(),
  wakeUpOn: PlainDate.nullable(),
  at: Instant,
  /** The name is null where the workspace shows roles only. */
  by: z.object({ name: z.string().nullable(), role: Role }),
})
export type GuestAnswer = z.infer<typeof GuestAnswer>

/** What became of a sentence, for whoever holds its claim link. */
export const Claim = z.object({
  workspaceName: z.string(),
  sentence: z.string(),
  capturedAt: Instant,
  replyBy: PlainDate,
  replyOverdue: z.boolean(),
  status: Status,
  answer: GuestAnswer.nullable(),
  /** When it was merged: how the one that stands for both is doing, without its words. */
  standing: z.object({ status: Status, answer: GuestAnswer.nullable() }).nullable(),
})
export type Claim = z.infer<typeof Claim>

const tags = ['backlog']

export const captureLinkRoutes = {
  listCaptureLinks: oc
    .route({ method: 'GET', path: '/capture-links', tags, summary: 'Capture links, newest first' })
    .output(z.object({ captureLinks: z.array(CaptureLink) })),
  createCaptureLink: oc
    .route({
      method: 'POST',
      path: '/capture-links',
      tags,
      summary: 'A link, or QR code, by which people without an account send a sentence',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        name: line(captureLinkNameLength),
        teamId: Id.nullable().default(null),
        serviceId: Id.nullable().default(null),
        expiresInDays: lifeDays.nullable().default(null),
      }),
    )
    .output(
      z.object({ captureLink: CaptureLink, /** Shown once; only its hash is kept. */ link: z.string() }),
    ),
  revokeCaptureLink: oc
    .route({ method: 'DELETE', path: '/capture-links/{id}', tags, summary: 'Revoke a capture link' })
    .input(z.strictObject({ id: Id }))
    .output(z.object({ captureLink: CaptureLink })),
  lookUpCaptureLink: oc
    .route({ method: 'POST', path: '/capture/look-up', tags, summary: 'What a capture link is for' })
    .input(z.strictObject({ token: GuestToken }))
    .output(z.object({ offer: CaptureOffer })),
  captureByLink: oc
    .route({
      method: 'POST',
      path: '/capture',
      tags,
      summary: 'Send a sentence by a capture link, without an account',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        token: GuestToken,
        sentence: line(sentenceLength),
        description: prose(4000).default(''),
        senderName: z
          .string()
          .trim()
          .max(senderNameLength, `must be ${senderNameLength} characters at most`)
          .regex(/^[^\p{Cc}]*$/u, 'must not contain control characters')
          .default(''),
      }),
    )
    .output(
      z.object({
        replyBy: PlainDate,
        /** Where the answer will be read; shown once, only its hash is kept. */
        claimLink: z.string(),
      }),
    ),
  lookUpClaim: oc
    .route({ method: 'POST', path: '/claims/look-up', tags, summary: 'What became of a sentence' })
    .input(z.strictObject({ token: GuestToken }))
    .output(z.object({ claim: Claim })),
}
