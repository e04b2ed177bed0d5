import { hashOfInputs } from '@ratchet/statistics'

/** What one event says: everything that its content hash covers. */
export interface EventContent {
  position: string
  id: string
  at: string
  actorId: string | null
  actorName: string
  operation: string
  subjectKind: string
  subjectId: string
  changes: unknown
}

/** The hash that the first event of a workspace follows. */
export const firstHash = '0'.repeat(64)

/** The id in the content is random, so that nobody can guess a content from its hash. */
export const contentHashOf = (content: EventContent): string => hashOfInputs(content)

/**
 * An event's place in the chain: its content's hash together with the hash of the event before it. Somebody who may
 * not read an event can still check its link, from the two hashes alone.
 */
export const linkHash = (contentHash: string, previousHash: string): string =>
  hashOfInputs({ contentHash, previousHash })

/** Events from before contents were hashed apart: one hash over both, which only a reader of the content can check. */
export const oldEventHash = (content: EventContent, previousHash: string): string =>
  hashOfInputs({ ...content, previousHash })
