import type { BulkRefusal } from '@ratchet/contract'
import { z } from 'zod'
import { allow, type Context, OperationError, query } from '../../foundation/index.ts'
import { findRows } from '../store.ts'

export interface Refused {
  improvementId: string
  error: OperationError
}

/**
 * Do something for each, one after the other, each in a transaction of its own: what is refused is told, and holds up
 * nothing else. What is no refusal (a lost database) ends it; what was done until then stays.
 */
export async function forEach(
  ids: readonly string[],
  run: (id: string) => Promise<void>,
): Promise<readonly Refused[]> {
  const refused: Refused[] = []
  for (const improvementId of ids) {
    try {
      await run(improvementId)
    } catch (error) {
      if (!(error instanceof OperationError) || error.code === 'unavailable') throw error
      refused.push({ improvementId, error })
    }
  }
  return refused
}

const sentencesSeen = query({
  name: 'sentences-of-refused',
  allow: allow.contributors,
  input: z.strictObject({ ids: z.array(z.string()) }),
  run: async (scope, { ids }) =>
    new Map((await findRows(scope, ids)).map(({ id, sentence }) => [id, sentence])),
})

/** A line for each refusal; the sentence of one that is not the reader's to see stays away. */
export async function told(context: Context, refused: readonly Refused[]): Promise<BulkRefusal[]> {
  const ids = refused.map(({ improvementId }) => improvementId)
  const sentences = ids.length > 0 ? await sentencesSeen(context, { ids }) : new Map<string, string>()
  return refused.map(({ improvementId, error }) => ({
    improvementId,
    sentence: sentences.get(improvementId) ?? '',
    code: error.code,
    reason: error.reason,
    detail: error.message,
    errors: error.details.errors ?? [],
  }))
}
