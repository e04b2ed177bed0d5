import { z } from 'zod'

/** The closed set of errors an operation may end in, and the HTTP status each becomes. */
export const errorStatuses = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  limit_exceeded: 429,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof errorStatuses
export const ErrorCode = z.enum(Object.keys(errorStatuses) as [ErrorCode, ...ErrorCode[]])

/** One field that was refused, and why, in a sentence fit for standing beside that field. */
export const FieldError = z.object({ path: z.string(), message: z.string() })
export type FieldError = z.infer<typeof FieldError>

/** Something a gate still wants: which step, a reason code, and the sentence that says it. */
export const Missing = z.object({
  step: z.number().int().min(1).max(7),
  code: z.string(),
  message: z.string(),
})
export type Missing = z.infer<typeof Missing>

/** Problem document, RFC 9457, with our members: `code` and `reason` are for machines, `detail` for people. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: ErrorCode,
  reason: z.string(),
  errors: z.array(FieldError).optional(),
  missing: z.array(Missing).optional(),
  /** In a `conflict` about a stale edit: the record as it stands now, so that nothing typed is lost. */
  current: z.unknown().optional(),
})
export type Problem = z.infer<typeof Problem>
