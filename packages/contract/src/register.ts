import { z } from 'zod'
import { Id, line } from './common.ts'

/** What a row of a register may say; our own export has these columns, and some that are only read. */
export const registerFields = [
  'id',
  'sentence',
  'description',
  'team',
  'owner',
  'status',
  'next_review_on',
  'value_low',
  'value_high',
  'value_unit',
  'value_for',
  'effort_low_days',
  'effort_high_days',
  'risk_likelihood',
  'risk_impact',
  'risk_note',
  'urgency',
  'confidence_percent',
  'source_kind',
  'source_link',
] as const
export type RegisterField = (typeof registerFields)[number]

const column = line(500).optional()

/** For each field the column that holds it; a field without one is left as it is. */
export const RegisterMapping = z.strictObject(
  Object.fromEntries(registerFields.map((field) => [field, column])) as Record<RegisterField, typeof column>,
)
export type RegisterMapping = z.infer<typeof RegisterMapping>

export const rowOutcomes = ['created', 'updated', 'unchanged', 'rejected'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

export const RegisterRowReport = z.object({
  /** The line of the file, from 1. */
  line: z.number().int(),
  outcome: z.enum(rowOutcomes),
  sentence: z.string(),
  improvementId: Id.nullable(),
  /** The status it is claimed to have where it comes from; here it begins as an idea. */
  claimedElsewhere: z.string().nullable(),
  /** Why it was rejected, field by field. */
  reasons: z.array(z.object({ field: z.string(), message: z.string() })),
})
export type RegisterRowReport = z.infer<typeof RegisterRowReport>

export const RegisterReport = z.object({
  columns: z.array(z.string()),
  mapping: RegisterMapping,
  counts: z.object({
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    rejected: z.number().int(),
  }),
  /** Every row, in the order of the file. */
  rows: z.array(RegisterRowReport),
})
export type RegisterReport = z.infer<typeof RegisterReport>
