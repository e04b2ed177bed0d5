import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, PersonRef } from './common.ts'

/**
 * What people are told of. `accept` to `unmerge`: what became of a sentence they sent · `assigned`: something is theirs
 * to do now · `comment`, `status`, `reopened`: on what they follow; `status` and `reopened` carry the status as detail. A new kind needs a line here and its words in the wording package.
 */
export const notificationKinds = [
  'accept',
  'park',
  'decline',
  'merge',
  'unmerge',
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
