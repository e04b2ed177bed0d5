import { z } from 'zod'
import { Instant, PlainDate } from './common.ts'
import { ExpectationAnswer } from './feedback.ts'
import { Calibration } from './lessons.ts'
import { Budget } from './plan.ts'
import { UnprovenEnding } from './step-evidence.ts'

/** What a page says of the evidence beside the measurements. Addresses of records elsewhere stay in the house. */

export const pageRoles = ['owner', 'second_reader', 'process_owner', 'sponsor', 'somebody'] as const
/** Whoever acted, by role; the name is null where roles stand instead of names. */
export const PagePerson = z.object({ role: z.enum(pageRoles), name: z.string().nullable() })
export type PagePerson = z.infer<typeof PagePerson>

export const PageChange = z.object({
  title: z.string(),
  scope: z.string(),
  startOn: PlainDate,
  endOn: PlainDate.nullable(),
})

/** The categories that a page names of a Pareto chart. */
export const pageCategories = 3
/** A picture of the start, in so many words as fit on a page. */
export const PageBeside = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value_stream'),
    name: z.string(),
    note: z.string(),
    workHours: z.number().nullable(),
    waitHours: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('feedback'),
    name: z.string(),
    note: z.string(),
    asked: z.number().int().nullable(),
    answered: z.number().int().nullable(),
    summary: z.string(),
  }),
  z.object({
    kind: z.literal('incidents'),
    name: z.string(),
    note: z.string(),
    from: PlainDate,
    to: PlainDate,
    total: z.number().int(),
    /** The largest first. */
    largest: z.array(z.object({ name: z.string(), count: z.number().int() })),
    /** Share of all that the named ones make up, 0 to 1. */
    share: z.number(),
  }),
])
export type PageBeside = z.infer<typeof PageBeside>

/** Why nothing is measured yet, and what is aimed at in words until then. */
export const PageUnmeasured = z.object({
  reason: z.string(),
  goal: z.object({ statement: z.string(), byOn: PlainDate }).nullable(),
})

/** The end of a lap without a series: on proofs and a second reader, never verified. */
export const PageEnding = z.object({
  proofs: z.array(z.string()),
  reading: z.object({ by: PagePerson, at: Instant, comment: z.string() }).nullable(),
  decision: UnprovenEnding.pick({
    decision: true,
    reason: true,
    lesson: true,
    actualValue: true,
    noFeedbackReason: true,
  })
    .extend({ actualCost: Budget.nullable(), by: PagePerson, at: Instant })
    .nullable(),
})

/** A forecast beside what came, once a verdict has decided. */
export const PageForecast = z.object({
  metricName: z.string(),
  unit: z.string(),
  low: z.number(),
  expected: z.number(),
  high: z.number(),
  actual: z.number(),
  /** Change that came over change that was expected; null where none was expected. */
  ratio: z.number().nullable(),
})

/** How earlier forecasts came true, beside the new ones. */
export const PageCalibration = Calibration.omit({ cases: true }).extend({ count: z.number().int() })

export const pageAnswer = z.object({
  name: z.string(),
  expectation: z.string(),
  met: ExpectationAnswer.nullable(),
})
