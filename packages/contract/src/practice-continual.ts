import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, PlainDate } from './common.ts'
import { ContinualAnswer, ContinualPart } from './continual-check.ts'

export const continualPlaces = ['whole', 'team', 'value_stream'] as const

/** Improvements that stand for something, such as those that lack a part: the first few, and how many there are. */
const Evidence = z.object({
  count: z.number().int(),
  first: z.array(z.object({ improvementId: Id, sentence: z.string(), reason: z.string() })),
})

/** Continual or one-off, of one team, one value stream or the whole, over a period. */
export const ContinualPlace = z.object({
  kind: z.enum(continualPlaces),
  /** Null for the whole, and for what belongs to no team. */
  id: Id.nullable(),
  name: z.string(),
  /** `cannot_tell`: no improvement was worked on, or none has come so far. */
  answer: ContinualAnswer,
  /** Improvements that were worked on in the period, by the answer of each. */
  counts: z.object({
    continual: z.number().int(),
    one_off: z.number().int(),
    under_way: z.number().int(),
    cannot_tell: z.number().int(),
  }),
  /** Parts that are missing somewhere, with the improvements that lack them. */
  missing: z.array(z.object({ part: ContinualPart, evidence: Evidence })),
  /** Laps that ended in the period, and how many of them left out each of the seven steps. */
  endedLaps: z.number().int(),
  skipped: z.array(z.number().int()).length(7),
})
export type ContinualPlace = z.infer<typeof ContinualPlace>

export const continualRoutes = {
  getContinual: oc
    .route({
      method: 'GET',
      path: '/practice/continual',
      tags: ['practice'],
      summary: 'Continual improvement or one-offs? By team and value stream, over a period',
    })
    .input(z.strictObject({ from: PlainDate, to: PlainDate }))
    .output(z.object({ from: PlainDate, to: PlainDate, places: z.array(ContinualPlace) })),
}
