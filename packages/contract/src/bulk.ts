import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, PersonRef, PlainDate, prose } from './common.ts'
import { ErrorCode, FieldError } from './errors.ts'
import { ImprovementLinkInput } from './value-system-records.ts'

export const improvementsPerBatch = 500

/** One ordinary change, to be made to many improvements. A status is none: it follows from the facts. */
export const BulkAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('owner'), ownerId: Id.nullable() }),
  z.strictObject({ kind: z.literal('team'), teamId: Id.nullable() }),
  z.strictObject({ kind: z.literal('review'), nextReviewOn: PlainDate.nullable() }),
  z.strictObject({ kind: z.literal('urgency'), urgency: z.number().int().min(1).max(5).nullable() }),
  /** One more thing that they are about; what they are about already stays. */
  z.strictObject({ kind: z.literal('link'), link: ImprovementLinkInput }),
  z.strictObject({ kind: z.literal('unlink'), link: ImprovementLinkInput }),
  z.strictObject({ kind: z.literal('accept'), reason: prose(2000).default('') }),
  z.strictObject({ kind: z.literal('park'), reason: prose(2000).default(''), wakeUpOn: PlainDate }),
  z.strictObject({ kind: z.literal('decline'), reason: prose(2000) }),
])
export type BulkAct = z.infer<typeof BulkAct>

/** One improvement that was not changed, or not changed back, and why. */
export const BulkRefusal = z.object({
  improvementId: Id,
  /** Empty when there is no such improvement, or it is not yours to see. */
  sentence: z.string(),
  code: ErrorCode,
  reason: z.string(),
  detail: z.string(),
  errors: z.array(FieldError),
})
export type BulkRefusal = z.infer<typeof BulkRefusal>

export const ImprovementBatch = z.object({
  id: Id,
  act: BulkAct,
  by: PersonRef,
  at: Instant,
  /** How many improvements it changed. */
  changed: z.number().int(),
  /** How many of them were changed back since. */
  changedBack: z.number().int(),
})
export type ImprovementBatch = z.infer<typeof ImprovementBatch>

const tags = ['backlog']

export const bulk = {
  changeMany: oc
    .route({
      method: 'POST',
      path: '/improvement-batches',
      tags,
      summary: 'Make one ordinary change to many improvements, each for itself',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ids: z.array(Id).min(1).max(improvementsPerBatch, `must be ${improvementsPerBatch} at most`),
        act: BulkAct,
      }),
    )
    .output(
      z.object({
        batch: ImprovementBatch,
        /** How many were so already. */
        unchanged: z.number().int(),
        refused: z.array(BulkRefusal),
      }),
    ),
  undoBatch: oc
    .route({
      method: 'POST',
      path: '/improvement-batches/{batchId}/undo',
      tags,
      summary: 'Change a whole batch back; what was changed again since stays as it is',
    })
    .input(z.strictObject({ batchId: Id }))
    .output(z.object({ batch: ImprovementBatch, refused: z.array(BulkRefusal) })),
  listBatches: oc
    .route({ method: 'GET', path: '/improvement-batches', tags, summary: 'My newest batches, at most ten' })
    .output(z.object({ batches: z.array(ImprovementBatch) })),
}
