import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Version } from './common.ts'
import { HistoryEntry } from './improvement.ts'
import { documentBytes, ImportPlan } from './value-system-document.ts'
import {
  Practice,
  practiceFields,
  Service,
  ServiceOffering,
  StakeholderRecord,
  StrategicAim,
  serviceFields,
  serviceOfferingFields,
  stakeholderFields,
  strategicAimFields,
  ValueStream,
  ValueSystem,
  valueStreamFields,
} from './value-system-records.ts'

const tags = ['value-system']

const DocumentFile = z
  .file()
  .max(documentBytes, `is larger than ${documentBytes / 1_000_000} MB`)
  .describe('A YAML document, sent as multipart/form-data')

const none = '' as string
const nobody = null as string | null

function edit<Fields extends z.ZodRawShape>(fields: Fields) {
  return z.strictObject({
    id: Id,
    version: Version,
    /** True archives, false brings back. */
    archived: z.boolean().optional(),
    ...z.object(fields).partial().shape,
  })
}
const post = (path: `/${string}`, summary: string) =>
  oc.route({ method: 'POST', path, tags, summary, successStatus: 201 })
const patch = (path: `/${string}`, summary: string) => oc.route({ method: 'PATCH', path, tags, summary })

/** Services, offerings, stakeholders, aims, value streams and practices: what improvements are about. */
export const valueSystem = {
  getValueSystem: oc
    .route({ method: 'GET', path: '/value-system', tags, summary: 'The whole value system, archived too' })
    .output(ValueSystem),

  createService: post('/services', 'Add a service')
    .input(
      z.strictObject({
        ...serviceFields,
        description: serviceFields.description.default(none),
        utility: serviceFields.utility.default(none),
        warranty: serviceFields.warranty.default(none),
        ownerId: serviceFields.ownerId.default(nobody),
        teamId: serviceFields.teamId.default(nobody),
      }),
    )
    .output(z.object({ service: Service })),
  updateService: patch('/services/{id}', 'Change, archive or bring back a service')
    .input(edit(serviceFields))
    .output(z.object({ service: Service })),

  createServiceOffering: post('/service-offerings', 'Add a service offering')
    .input(
      z.strictObject({
        ...serviceOfferingFields,
        description: serviceOfferingFields.description.default(none),
        serviceIds: serviceOfferingFields.serviceIds.default([]),
        consumerGroups: serviceOfferingFields.consumerGroups.default([]),
      }),
    )
    .output(z.object({ serviceOffering: ServiceOffering })),
  updateServiceOffering: patch('/service-offerings/{id}', 'Change, archive or bring back a service offering')
    .input(edit(serviceOfferingFields))
    .output(z.object({ serviceOffering: ServiceOffering })),

  createStakeholder: post('/stakeholders', 'Add a stakeholder and what they expect')
    .input(
      z.strictObject({
        ...stakeholderFields,
        expectation: stakeholderFields.expectation.default(none),
      }),
    )
    .output(z.object({ stakeholder: StakeholderRecord })),
  updateStakeholder: patch('/stakeholders/{id}', 'Change, archive or bring back a stakeholder')
    .input(edit(stakeholderFields))
    .output(z.object({ stakeholder: StakeholderRecord })),

  createStrategicAim: post('/strategic-aims', 'Add a strategic aim, at the top or under another one')
    .input(
      z.strictObject({
        ...strategicAimFields,
        description: strategicAimFields.description.default(none),
        parentId: strategicAimFields.parentId.default(nobody),
        ownerId: strategicAimFields.ownerId.default(nobody),
        startsOn: strategicAimFields.startsOn.default(nobody),
        endsOn: strategicAimFields.endsOn.default(nobody),
      }),
    )
    .output(z.object({ strategicAim: StrategicAim })),
  updateStrategicAim: patch('/strategic-aims/{id}', 'Change, move, archive or bring back a strategic aim')
    .input(edit(strategicAimFields))
    .output(z.object({ strategicAim: StrategicAim })),

  createValueStream: post('/value-streams', 'Add a value stream, with its steps in order')
    .input(
      z.strictObject({
        ...valueStreamFields,
        description: valueStreamFields.description.default(none),
        ownerId: valueStreamFields.ownerId.default(nobody),
        steps: valueStreamFields.steps.default([]),
      }),
    )
    .output(z.object({ valueStream: ValueStream })),
  updateValueStream: patch('/value-streams/{id}', 'Change a value stream or the order of its steps')
    .input(edit(valueStreamFields))
    .output(z.object({ valueStream: ValueStream })),

  createPractice: post('/practices', 'Add a practice')
    .input(
      z.strictObject({
        ...practiceFields,
        description: practiceFields.description.default(none),
        ownerId: practiceFields.ownerId.default(nobody),
      }),
    )
    .output(z.object({ practice: Practice })),
  updatePractice: patch('/practices/{id}', 'Change, archive or bring back a practice')
    .input(edit(practiceFields))
    .output(z.object({ practice: Practice })),

  getRecordHistory: oc
    .route({
      method: 'GET',
      path: '/value-system/records/{recordId}/history',
      tags,
      summary: 'Every change of one record, with who, when, before, after',
    })
    .input(z.strictObject({ recordId: Id }))
    .output(z.object({ entries: z.array(HistoryEntry) })),

  exportValueSystem: oc
    .route({
      method: 'GET',
      path: '/value-system/export.yaml',
      tags,
      summary: 'The whole value system as one YAML document',
    })
    .output(z.file()),
  previewValueSystemImport: oc
    .route({
      method: 'POST',
      path: '/value-system/import-previews',
      tags,
      summary: 'What importing a document would add and change',
    })
    .input(z.strictObject({ file: DocumentFile }))
    .output(z.object({ plan: ImportPlan })),
  importValueSystem: post('/value-system/imports', 'Import a document: all of it or nothing')
    .input(z.strictObject({ file: DocumentFile }))
    .output(z.object({ plan: ImportPlan })),
}
