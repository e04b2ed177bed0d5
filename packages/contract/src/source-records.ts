import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, line, PlainDate, Version, Zone } from './common.ts'
import {
  attributeNameLength,
  RecordImport,
  RecordMapping,
  RecordPreset,
  RecordPreview,
  recordFileBytes,
  recordHeadBytes,
  recordPartBytes,
} from './record-import.ts'

/**
 * Tickets as they come from a tool: one row per ticket of a source, known by the tool's own id. Metrics are queries
 * over them (`ticket-query.ts`).
 */

export const RecordSource = z.object({
  id: Id,
  name: line(120),
  preset: RecordPreset,
  /** The mapping of the latest import, offered for the next one. */
  mapping: RecordMapping.nullable(),
  records: z.number().int(),
  firstOpenedAt: Instant.nullable(),
  lastOpenedAt: Instant.nullable(),
  /** Up to this moment the tickets are known: the latest date in any imported row that is not in the future. */
  knownUntil: Instant.nullable(),
  createdAt: Instant,
  archivedAt: Instant.nullable(),
  version: Version,
})
export type RecordSource = z.infer<typeof RecordSource>

/** Opening hours of a service, for durations in service hours. Times are local to the zone. */
export const ServiceCalendar = z.object({
  id: Id,
  name: line(120),
  zone: Zone,
  /** 1 is Monday. Several stretches a day are fine; they must not overlap. */
  hours: z
    .array(
      z.strictObject({
        weekday: z.number().int().min(1).max(7),
        from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:00'),
        to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 17:30, or 24:00'),
      }),
    )
    .min(1)
    .max(42),
  holidays: z
    .array(z.strictObject({ on: PlainDate, name: z.string().trim().max(120).default('') }))
    .max(1000),
  version: Version,
  archivedAt: Instant.nullable(),
})
export type ServiceCalendar = z.infer<typeof ServiceCalendar>

const tags = ['source records']
const bySource = { sourceId: Id }
const byImport = { importId: Id }
const calendarFields = {
  name: ServiceCalendar.shape.name,
  zone: Zone,
  hours: ServiceCalendar.shape.hours,
  holidays: ServiceCalendar.shape.holidays.default([]),
}

export const sourceRecords = {
  listSources: oc
    .route({ method: 'GET', path: '/sources', tags, summary: 'Where tickets come from' })
    .output(z.object({ sources: z.array(RecordSource) })),
  createSource: oc
    .route({
      method: 'POST',
      path: '/sources',
      tags,
      summary: 'Name a source of tickets',
      successStatus: 201,
    })
    .input(z.strictObject({ name: line(120), preset: RecordPreset.default('generic') }))
    .output(z.object({ source: RecordSource })),
  getSource: oc
    .route({ method: 'GET', path: '/sources/{sourceId}', tags, summary: 'One source' })
    .input(z.strictObject(bySource))
    .output(z.object({ source: RecordSource })),
  updateSource: oc
    .route({ method: 'PATCH', path: '/sources/{sourceId}', tags, summary: 'Rename or archive a source' })
    .input(
      z.strictObject({
        ...bySource,
        version: Version,
        name: line(120).optional(),
        mapping: RecordMapping.optional(),
        archived: z.boolean().optional(),
      }),
    )
    .output(z.object({ source: RecordSource })),
  listAttributes: oc
    .route({
      method: 'GET',
      path: '/sources/{sourceId}/attributes',
      tags,
      summary: 'The attributes that tickets of a source carry, with their most frequent values',
    })
    .input(z.strictObject(bySource))
    .output(
      z.object({
        /** The tickets opened last, 50,000 at most; the counts are theirs. */
        ticketsLookedAt: z.number().int(),
        attributes: z.array(
          z.object({
            name: z.string(),
            /** Tickets that carry it. */
            known: z.number().int(),
            distinct: z.number().int(),
            /** The most frequent values first, 50 at most. */
            values: z.array(z.object({ value: z.string(), count: z.number().int() })),
          }),
        ),
      }),
    ),
  countByAttribute: oc
    .route({
      method: 'GET',
      path: '/sources/{sourceId}/counts',
      tags,
      summary: 'Tickets by the value of an attribute, in a window of opening dates',
    })
    .input(
      z.strictObject({
        ...bySource,
        attribute: line(attributeNameLength),
        from: PlainDate.optional(),
        to: PlainDate.optional(),
      }),
    )
    .output(
      z.object({ counts: z.array(z.object({ value: z.string().nullable(), count: z.number().int() })) }),
    ),

  previewRecords: oc
    .route({
      method: 'POST',
      path: '/record-previews',
      tags,
      summary: 'What a ticket export holds, and how it would be read: send the first megabyte',
    })
    .input(
      z.strictObject({
        file: z.file().max(recordHeadBytes).describe('The head of the file, as multipart/form-data'),
        /** The head is the whole file. Fields of a form are texts. */
        whole: z.enum(['true', 'false']).default('false'),
        fileName: z.string().max(255).default(''),
        sourceId: Id.optional(),
        preset: RecordPreset.optional(),
        /** What is decided already: a `PartialRecordMapping` as JSON, because forms know no null and no empty list. */
        mapping: z.string().max(50_000).optional().describe('A part of a mapping, as JSON'),
      }),
    )
    .output(z.object({ preview: RecordPreview })),
  startRecordImport: oc
    .route({
      method: 'POST',
      path: '/sources/{sourceId}/record-imports',
      tags,
      summary: 'Announce a file; its parts follow',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...bySource,
        fileName: line(255),
        fileBytes: z.number().int().min(1).max(recordFileBytes),
        mapping: RecordMapping,
        dryRun: z.boolean().default(false),
      }),
    )
    .output(z.object({ recordImport: RecordImport })),
  addRecordPart: oc
    .route({
      method: 'POST',
      path: '/record-imports/{importId}/parts',
      tags,
      summary:
        'The next part of the file; a part that is there already changes nothing. The last one starts the import',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...byImport,
        /** Where in the file the part begins: the bytes uploaded so far. */
        offset: z.number().int().min(0),
        part: z.file().max(recordPartBytes).describe('Bytes of the file, as multipart/form-data'),
      }),
    )
    .output(z.object({ recordImport: RecordImport })),
  getRecordImport: oc
    .route({
      method: 'GET',
      path: '/record-imports/{importId}',
      tags,
      summary: 'How far an import is, or its report',
    })
    .input(z.strictObject(byImport))
    .output(z.object({ recordImport: RecordImport })),
  listRecordImports: oc
    .route({ method: 'GET', path: '/record-imports', tags, summary: 'Imports, the latest first' })
    .input(z.strictObject({ sourceId: Id.optional(), limit: z.number().int().min(1).max(100).default(20) }))
    .output(z.object({ recordImports: z.array(RecordImport) })),
  cancelRecordImport: oc
    .route({
      method: 'POST',
      path: '/record-imports/{importId}/cancellation',
      tags,
      summary: 'Stop an import; nothing of it is stored',
    })
    .input(z.strictObject(byImport))
    .output(z.object({ recordImport: RecordImport })),
  downloadRejections: oc
    .route({
      method: 'GET',
      path: '/record-imports/{importId}/rejected-rows.csv',
      tags,
      summary: 'Rejected rows with line, column, text and reason',
    })
    .input(z.strictObject(byImport))
    .output(z.file()),

  listServiceCalendars: oc
    .route({
      method: 'GET',
      path: '/service-calendars',
      tags,
      summary: 'Opening hours that durations can be counted in',
    })
    .output(z.object({ calendars: z.array(ServiceCalendar) })),
  createServiceCalendar: oc
    .route({
      method: 'POST',
      path: '/service-calendars',
      tags,
      summary: 'Add opening hours',
      successStatus: 201,
    })
    .input(z.strictObject(calendarFields))
    .output(z.object({ calendar: ServiceCalendar })),
  updateServiceCalendar: oc
    .route({
      method: 'PATCH',
      path: '/service-calendars/{calendarId}',
      tags,
      summary: 'Change opening hours',
    })
    .input(
      z.strictObject({
        calendarId: Id,
        version: Version,
        name: ServiceCalendar.shape.name.optional(),
        zone: Zone.optional(),
        hours: ServiceCalendar.shape.hours.optional(),
        holidays: ServiceCalendar.shape.holidays.optional(),
        archived: z.boolean().optional(),
      }),
    )
    .output(z.object({ calendar: ServiceCalendar })),
}
