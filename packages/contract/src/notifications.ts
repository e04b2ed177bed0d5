import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, PersonRef, Zone } from './common.ts'
import { GuestToken } from './feedback.ts'

/**
 * What people are told of. `accept` to `unite`: what became of a sentence they sent; with `withdraw` its answer was taken back, with `unite` another one was merged into it ·
 * `assigned`: something is theirs to do now · `comment`, `status`, `reopened`: on what they follow; `status` and `reopened` carry the status as detail. A new kind needs a line here and its words in the wording package.
 */
export const notificationKinds = [
  'accept',
  'park',
  'decline',
  'merge',
  'withdraw',
  'unmerge',
  'unite',
  'assigned',
  'comment',
  'mention',
  'status',
  'reopened',
] as const
export const NotificationKind = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof NotificationKind>

/** What a notification leads to. */
export const notifiedAbout = ['improvement'] as const

export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  /** What it is about, in the words it had when it was told. */
  about: z.object({ kind: z.enum(notifiedAbout), id: Id, words: z.string() }),
  /** A second one of the same kind, such as what it was merged into. */
  other: z.object({ id: Id, words: z.string() }).nullable(),
  /** A reason or a few words of what was written; may be empty. */
  detail: z.string(),
  /** Null when nobody did it: a day that came, a check that fell due. */
  by: PersonRef.nullable(),
  at: Instant,
  seenAt: Instant.nullable(),
})
export type Notification = z.infer<typeof Notification>

export const digestRhythms = ['off', 'daily', 'weekly'] as const
export const mailLanguages = ['en', 'de'] as const
export const digestKinds = ['digest', 'at_once'] as const

export const NotificationSettings = z.strictObject({
  /** At most one digest a day. */
  rhythm: z.enum(digestRhythms),
  /** The full hour at which it is gathered, in the person's zone. */
  hour: z.number().int().min(0).max(23),
  /** Of a weekly one; 1 is Monday. */
  weekday: z.number().int().min(1).max(7),
  zone: Zone,
  /** Be told of mentions at once, at most four times an hour. */
  mentionsAtOnce: z.boolean(),
  language: z.enum(mailLanguages),
})
export type NotificationSettings = z.infer<typeof NotificationSettings>

export const Digest = z.object({
  id: Id,
  kind: z.enum(digestKinds),
  count: z.number().int(),
  madeAt: Instant,
  /** Null while it was not mailed; it stands in the feed all the same. */
  mailedAt: Instant.nullable(),
})
export type Digest = z.infer<typeof Digest>

const tags = ['notifications']

export const notifications = {
  listNotifications: oc
    .route({ method: 'GET', path: '/notifications', tags, summary: 'What concerns me, newest first' })
    .input(
      z.strictObject({
        /** Only what I have not seen. */
        unseen: z.boolean().default(false),
        after: z.string().max(200).optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        notifications: z.array(Notification),
        /** Pass as `after` for the next page; null at the end. */
        next: z.string().nullable(),
        /** All that I have not seen; counting stops at a thousand. */
        unseen: z.number().int(),
      }),
    ),
  getNotificationSettings: oc
    .route({
      method: 'GET',
      path: '/notification-settings',
      tags,
      summary: 'How often I am told, and my digests',
    })
    .output(
      z.object({
        settings: NotificationSettings,
        /** The newest thirty. */
        digests: z.array(Digest),
        /** Whether the operator has named a mail server. */
        mailed: z.boolean(),
      }),
    ),
  setNotificationSettings: oc
    .route({
      method: 'PUT',
      path: '/notification-settings',
      tags,
      summary: 'Say how often I want to be told',
    })
    .input(NotificationSettings)
    .output(z.object({ settings: NotificationSettings })),
  unsubscribe: oc
    .route({
      method: 'POST',
      path: '/unsubscribe',
      tags,
      summary: 'Stop the mails, by the link in one of them',
    })
    .input(z.strictObject({ token: GuestToken }))
    .output(z.object({ workspaceName: z.string() })),
  seeNotifications: oc
    .route({ method: 'POST', path: '/notifications/seen', tags, summary: 'Put what I was told away as seen' })
    .input(
      z.strictObject({
        ids: z.array(Id).min(1).max(200),
        /** False takes it back: they are unseen again. */
        seen: z.boolean().default(true),
      }),
    )
    .output(z.object({ unseen: z.number().int() })),
}
