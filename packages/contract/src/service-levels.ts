import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  BudgetReport,
  Pace,
  PaceDecision,
  ReadingImport,
  ReadingMapping,
  ReadingPreview,
  ServiceLevel,
  serviceLevelFields,
} from './budget.ts'
import { FiniteNumber, Id, Instant, prose, Version, Zone } from './common.ts'

const tags = ['service-levels']
const byLevel = { serviceLevelId: Id }

export const readingFileBytes = 20_000_000
const ReadingFile = z
  .file()
  .max(readingFileBytes, `is larger than ${readingFileBytes / 1_000_000} MB; split the file`)
  .describe('A CSV file, sent as multipart/form-data')
export const openSloBytes = 256 * 1024
const OpenSloFile = z
  .file()
  .max(openSloBytes, `is larger than ${openSloBytes / 1024} KiB; split the document`)
  .describe('OpenSLO documents as YAML or JSON, sent as multipart/form-data')

export const OpenSloFinding = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  /** Which document of the file, counted from 1, and the place in it. */
  document: z.number().int(),
  path: z.string(),
  message: z.string(),
})
export type OpenSloFinding = z.infer<typeof OpenSloFinding>

export const OpenSloPlan = z.object({
  levels: z.array(z.object({ name: z.string(), effect: z.enum(['added', 'changed', 'unchanged']) })),
  findings: z.array(OpenSloFinding),
})
export type OpenSloPlan = z.infer<typeof OpenSloPlan>

/** A reading as programs send it: `bad` of `total` events, a `good` state, or a measured `value`. */
export const Reading = z.strictObject({
  at: Instant,
  bad: FiniteNumber.optional(),
  total: FiniteNumber.optional(),
  good: z.boolean().optional(),
  value: FiniteNumber.optional(),
})
export type Reading = z.infer<typeof Reading>

/** What was promised of services, and how much of the error budget is left. */
export const serviceLevels = {
  listServiceLevels: oc
    .route({
      method: 'GET',
      path: '/service-levels',
      tags,
      summary: 'Service levels, with what is left of each budget',
    })
    .output(z.object({ serviceLevels: z.array(ServiceLevel) })),
  createServiceLevel: oc
    .route({
      method: 'POST',
      path: '/service-levels',
      tags,
      summary: 'Promise a service level',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...serviceLevelFields,
        description: serviceLevelFields.description.default(''),
        serviceId: serviceLevelFields.serviceId.default(null),
        budgeting: serviceLevelFields.budgeting.default('occurrences'),
        sliceMinutes: serviceLevelFields.sliceMinutes.default(5),
        sliceTarget: serviceLevelFields.sliceTarget.default(1),
        window: serviceLevelFields.window.default({ kind: 'rolling', days: 28 }),
        zone: Zone.optional(),
        carefulBelow: serviceLevelFields.carefulBelow.default(0.25),
        frozenBelow: serviceLevelFields.frozenBelow.default(0),
      }),
    )
    .output(z.object({ serviceLevel: ServiceLevel })),
  getServiceLevel: oc
    .route({
      method: 'GET',
      path: '/service-levels/{serviceLevelId}',
      tags,
      summary: 'One service level with its budget, burn rates, forecast and advised pace',
    })
    .input(
      z.strictObject({
        ...byLevel,
        /** The moment to look from; now when left out. */
        asOf: Instant.optional(),
      }),
    )
    .output(
      z.object({
        serviceLevel: ServiceLevel,
        report: BudgetReport,
        decisions: z.array(PaceDecision),
        imports: z.array(ReadingImport),
      }),
    ),
  updateServiceLevel: oc
    .route({
      method: 'PATCH',
      path: '/service-levels/{serviceLevelId}',
      tags,
      summary: 'Change, archive or bring back a service level',
    })
    .input(
      z.strictObject({
        ...byLevel,
        version: Version,
        archived: z.boolean().optional(),
        ...z.object(serviceLevelFields).partial().shape,
      }),
    )
    .output(z.object({ serviceLevel: ServiceLevel })),

  addReadings: oc
    .route({
      method: 'POST',
      path: '/service-levels/{serviceLevelId}/readings',
      tags,
      summary: 'Add readings, from a program',
      successStatus: 201,
    })
    .input(z.strictObject({ ...byLevel, readings: z.array(Reading).min(1).max(10_000) }))
    .output(z.object({ report: ReadingImport })),
  previewReadings: oc
    .route({
      method: 'POST',
      path: '/service-levels/{serviceLevelId}/reading-previews',
      tags,
      summary: 'What importing a table of readings would do',
    })
    .input(z.strictObject({ ...byLevel, file: ReadingFile, mapping: ReadingMapping.partial().optional() }))
    .output(z.object({ preview: ReadingPreview })),
  importReadings: oc
    .route({
      method: 'POST',
      path: '/service-levels/{serviceLevelId}/reading-imports',
      tags,
      summary: 'Import a table of readings',
      successStatus: 201,
    })
    .input(z.strictObject({ ...byLevel, file: ReadingFile, mapping: ReadingMapping }))
    .output(z.object({ report: ReadingImport })),

  decidePace: oc
    .route({
      method: 'POST',
      path: '/service-levels/{serviceLevelId}/pace-decisions',
      tags,
      summary: 'Record the pace of releases that a review agreed on',
      successStatus: 201,
    })
    .input(z.strictObject({ ...byLevel, pace: Pace, note: prose(2000).default('') }))
    .output(z.object({ decision: PaceDecision })),

  exportOpenSlo: oc
    .route({
      method: 'GET',
      path: '/service-levels/openslo.yaml',
      tags,
      summary: 'Every service level as OpenSLO documents',
    })
    .output(z.file()),
  previewOpenSlo: oc
    .route({
      method: 'POST',
      path: '/service-levels/openslo-previews',
      tags,
      summary: 'What importing OpenSLO documents would add and change, and what they leave unclear',
    })
    .input(z.strictObject({ file: OpenSloFile }))
    .output(z.object({ plan: OpenSloPlan })),
  importOpenSlo: oc
    .route({
      method: 'POST',
      path: '/service-levels/openslo-imports',
      tags,
      summary: 'Import OpenSLO documents: all of them or none',
      successStatus: 201,
    })
    .input(z.strictObject({ file: OpenSloFile }))
    .output(z.object({ plan: OpenSloPlan })),
}
