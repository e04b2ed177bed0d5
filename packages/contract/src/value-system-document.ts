import { z } from 'zod'
import {
  practiceFields,
  recordsPerKind,
  serviceFields,
  serviceOfferingFields,
  stakeholderFields,
  stepsPerStream,
  strategicAimFields,
  ValueStreamStep,
  valueStreamFields,
  valueSystemKinds,
} from './value-system-records.ts'

export const documentBytes = 1_000_000
export const documentFormat = 'ratchet value system 1'

/** Another record by its name; empty for none. */
const reference = z.string().trim().max(254, 'must be 254 characters at most')
const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])], 'must be true or false')
  .transform((given) => given === true || given === 'true')
/** Empty stands for no date. */
const dateOrNone = z.union([z.literal(''), strategicAimFields.startsOn.unwrap()], {
  error: 'must be a date that exists, such as 2026-05-04, or nothing',
})

const references = (most: number) => z.array(reference.min(1, 'must not be empty')).max(most)

function entry<Fields extends z.ZodRawShape>(fields: Fields) {
  return z.strictObject({ ...fields, archived: flag.optional() })
}
const many = <Entry extends z.ZodType>(schema: Entry) =>
  z.array(schema).max(recordsPerKind, `must be ${recordsPerKind} at most`).optional()

const step = ValueStreamStep.shape

/**
 * A whole value system as people write it in YAML: records and people go by name or e-mail address instead of ids. A
 * record that is known by its name is changed in the fields that stand here; an unknown one is added.
 */
export const ValueSystemDocument = z.strictObject({
  format: z.literal(documentFormat, `must be "${documentFormat}"`),
  services: many(
    entry({
      name: serviceFields.name,
      description: serviceFields.description.optional(),
      utility: serviceFields.utility.optional(),
      warranty: serviceFields.warranty.optional(),
      /** E-mail address of a member. */
      owner: reference.optional(),
      team: reference.optional(),
    }),
  ),
  serviceOfferings: many(
    entry({
      name: serviceOfferingFields.name,
      description: serviceOfferingFields.description.optional(),
      services: references(50).optional(),
      consumerGroups: serviceOfferingFields.consumerGroups.optional(),
    }),
  ),
  stakeholders: many(
    entry({
      name: stakeholderFields.name,
      kind: stakeholderFields.kind,
      expectation: stakeholderFields.expectation.optional(),
    }),
  ),
  strategicAims: many(
    entry({
      name: strategicAimFields.name,
      description: strategicAimFields.description.optional(),
      /** The aim it serves. */
      under: reference.optional(),
      owner: reference.optional(),
      startsOn: dateOrNone.optional(),
      endsOn: dateOrNone.optional(),
    }),
  ),
  valueStreams: many(
    entry({
      name: valueStreamFields.name,
      description: valueStreamFields.description.optional(),
      owner: reference.optional(),
      steps: z
        .array(
          z.strictObject({
            name: step.name,
            description: step.description,
            activities: step.activities,
            services: references(20).default([]),
            /** The value stream that draws this step out. */
            stream: reference.default(''),
          }),
        )
        .max(stepsPerStream, `must be ${stepsPerStream} at most`)
        .optional(),
    }),
  ),
  practices: many(
    entry({
      name: practiceFields.name,
      description: practiceFields.description.optional(),
      owner: reference.optional(),
    }),
  ),
})
export type ValueSystemDocument = z.infer<typeof ValueSystemDocument>

export const ImportPlan = z.object({
  changes: z.array(
    z.object({
      kind: z.enum(valueSystemKinds),
      name: z.string(),
      change: z.enum(['added', 'changed']),
      /** Field by field, as the document names them. */
      fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    }),
  ),
  /** Records of the document that stand in the value system already, just so. */
  unchanged: z.number().int(),
})
export type ImportPlan = z.infer<typeof ImportPlan>
