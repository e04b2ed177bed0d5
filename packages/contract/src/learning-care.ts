import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id } from './common.ts'
import { Slug } from './course.ts'
import { CardId } from './learning.ts'
import { Sitting } from './learning-results.ts'

const tags = ['learning']

/** What makes learning easier where it is hard: words of one's own for a card, more time for a mock. */
export const learningCare = {
  noteCard: oc
    .route({
      method: 'POST',
      path: '/courses/{course}/card-notes',
      tags,
      summary: 'Say a card in words of my own; the newest ones show with its answer, none take them away',
    })
    .input(
      z.strictObject({
        course: Slug,
        /** Made by whoever writes: sent twice, it counts once. */
        id: Id,
        cardId: CardId,
        words: z.string().trim().max(1000),
      }),
    )
    .output(z.object({ cardId: z.string(), words: z.string() })),
  extendSitting: oc
    .route({
      method: 'POST',
      path: '/sittings/{sittingId}/more-time',
      tags,
      summary: 'Take a quarter more time for a running mock, up to twice its time; the report says so',
    })
    .input(z.strictObject({ sittingId: Id }))
    .output(z.object({ sitting: Sitting })),
}
