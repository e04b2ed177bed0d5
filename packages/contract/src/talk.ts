import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, PersonRef, prose, Version } from './common.ts'

export const commentLength = 10_000

/** A stretch of a comment's text that names a member, in UTF-16 units as JavaScript counts them. */
export const Mention = z.object({ memberId: Id, from: z.number().int(), to: z.number().int() })
export type Mention = z.infer<typeof Mention>

export const Comment = z.object({
  id: Id,
  /** Where it was written: this improvement or one that was merged into it. */
  improvementId: Id,
  by: PersonRef,
  at: Instant,
  /** Plain text; nothing in it is ever taken for markup. Empty when it was taken back. */
  text: z.string(),
  mentions: z.array(Mention),
  editedAt: Instant.nullable(),
  /** What it said before, the newest first. */
  earlier: z.array(z.object({ text: z.string(), at: Instant })),
  /** Taken back: its place is kept, its words are not shown. */
  archived: z.object({ by: PersonRef, at: Instant }).nullable(),
  version: Version,
})
export type Comment = z.infer<typeof Comment>

export const Talk = z.object({
  /** Oldest first, those of merged improvements among them. */
  comments: z.array(Comment),
  /** Each voter once, whichever of the wordings they voted for. */
  voters: z.array(PersonRef),
  voted: z.boolean(),
  followers: z.array(PersonRef),
  follows: z.boolean(),
})
export type Talk = z.infer<typeof Talk>

const Text = prose(commentLength).refine((text) => text !== '', 'must not be empty')
const Talked = z.object({ talk: Talk })
const tags = ['backlog']

/** People talking about an improvement. Every change answers with the talk as it is then. */
export const talk = {
  getTalk: oc
    .route({ method: 'GET', path: '/improvements/{id}/talk', tags, summary: 'Comments, votes and followers' })
    .input(z.strictObject({ id: Id }))
    .output(Talked),
  addComment: oc
    .route({
      method: 'POST',
      path: '/improvements/{id}/comments',
      tags,
      summary: 'Say something about it; @ and a name tells that member',
      successStatus: 201,
    })
    .input(z.strictObject({ id: Id, text: Text }))
    .output(Talked),
  editComment: oc
    .route({
      method: 'PATCH',
      path: '/comments/{commentId}',
      tags,
      summary: 'Change what one said; what stood there stays visible',
    })
    .input(z.strictObject({ commentId: Id, version: Version, text: Text }))
    .output(Talked),
  archiveComment: oc
    .route({
      method: 'PUT',
      path: '/comments/{commentId}/archived',
      tags,
      summary: 'Take a comment back, or bring it out again; its place is kept',
    })
    .input(z.strictObject({ commentId: Id, archived: z.boolean() }))
    .output(Talked),
  vote: oc
    .route({ method: 'PUT', path: '/improvements/{id}/vote', tags, summary: 'Say that one wants it, too' })
    .input(z.strictObject({ id: Id, voted: z.boolean() }))
    .output(Talked),
  follow: oc
    .route({ method: 'PUT', path: '/improvements/{id}/following', tags, summary: 'Be told of it, or not' })
    .input(z.strictObject({ id: Id, follows: z.boolean() }))
    .output(Talked),
}
