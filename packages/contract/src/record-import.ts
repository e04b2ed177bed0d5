import { z } from 'zod'
import { Id, Instant, line, PersonRef, Zone } from './common.ts'

/** How an export of tickets is read: mapping, preview, and the import with its report. */

export const recordPresets = ['generic', 'servicenow', 'jira', 'request_tracker'] as const
/** Which tool's column names and habits are expected first. */
export const RecordPreset = z.enum(recordPresets)
export type RecordPreset = z.infer<typeof RecordPreset>

export const recordDates = ['opened', 'responded', 'resolved', 'closed'] as const
/** The moments of a ticket's life that are kept. */
export const RecordDate = z.enum(recordDates)
export type RecordDate = z.infer<typeof RecordDate>

export const recordEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const RecordEncoding = z.enum(recordEncodings)

export const recordDateFormats = [
  'iso',
  'dd.mm.yyyy',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'yyyy/mm/dd',
  'dd-mm-yyyy',
  'dd/mon/yy',
  'mon dd, yyyy',
] as const
/** How dates are written; each may carry a time, with or without AM/PM. `mon` is an English month name. */
export const RecordDateFormat = z.enum(recordDateFormats)
export type RecordDateFormat = z.infer<typeof RecordDateFormat>

export const recordAttributes = 40
export const attributeNameLength = 80
export const attributeValueLength = 200
const column = z.string().min(1).max(200)

const mappingFields = {
  encoding: RecordEncoding,
  delimiter: z.enum([',', ';', '\t', '|']),
  dateFormat: RecordDateFormat,
  /** The times carry an offset of their own (`Z`, `+01:00`); rows without one are then refused, and the other way round. */
  timesCarryZone: z.boolean(),
  /** Zone of the times, where they carry none. */
  zone: Zone,
  /** The ticket's own number: rows with the same one are the same ticket. */
  externalIdColumn: column,
  openedColumn: column,
  respondedColumn: column.nullable(),
  resolvedColumn: column.nullable(),
  closedColumn: column.nullable(),
  /** When the row was written. Among rows of one ticket the latest counts; without it, the last in the file does. */
  updatedColumn: column.nullable(),
  /** Columns kept as attributes. Columns that name people are in it only when somebody put them there on purpose. */
  attributes: z.array(z.strictObject({ column, name: line(attributeNameLength) })).max(recordAttributes),
  /** Texts that mean "not known", compared without regard to case. The empty text always does. */
  unknownTexts: z.array(z.string().max(40)).max(20),
}

/** Which column means what, and how its texts are read. Saved with the source, used for the next file. */
export const RecordMapping = z.strictObject({
  ...mappingFields,
  respondedColumn: mappingFields.respondedColumn.default(null),
  resolvedColumn: mappingFields.resolvedColumn.default(null),
  closedColumn: mappingFields.closedColumn.default(null),
  updatedColumn: mappingFields.updatedColumn.default(null),
  attributes: mappingFields.attributes.default([]),
  unknownTexts: mappingFields.unknownTexts.default(['?', '-', 'n/a', 'null', 'none']),
})
export type RecordMapping = z.infer<typeof RecordMapping>

/** A mapping on its way: what is absent is not decided yet, so that nothing is filled in for it. */
export const PartialRecordMapping = z.strictObject(mappingFields).partial()
export type PartialRecordMapping = z.infer<typeof PartialRecordMapping>

export const sureness = ['certain', 'likely', 'unsure'] as const
/** How sure a guess is, and a code with numbers from which the interface makes the reason. */
export const Guess = z.object({
  sureness: z.enum(sureness),
  reason: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Guess = z.infer<typeof Guess>

export const PreviewedColumn = z.object({
  name: z.string(),
  /** Share of the looked-at rows with a known text. */
  filledShare: z.number(),
  /** Different texts among the looked-at rows. */
  distinct: z.number().int(),
  samples: z.array(z.string()),
  /** The name or the texts say that people stand here: not kept unless chosen on purpose. */
  namesPeople: z.boolean(),
  /** Most texts read as dates. */
  holdsDates: z.boolean(),
})
export type PreviewedColumn = z.infer<typeof PreviewedColumn>

/** Why a row is refused: codes with words in `packages/wording`. */
export const RecordRejection = z.object({
  line: z.number().int(),
  /** The ticket, where the row says one. */
  externalId: z.string(),
  column: z.string(),
  /** The offending text, cut at 200 characters. */
  text: z.string(),
  code: z.string(),
  /** One English sentence; the interface words the code in the reader's language where it knows it. */
  reason: z.string(),
})
export type RecordRejection = z.infer<typeof RecordRejection>

/** What the head of a file holds and how it would be read. */
export const RecordPreview = z.object({
  rowsLookedAt: z.number().int(),
  columns: z.array(PreviewedColumn),
  preset: RecordPreset,
  mapping: PartialRecordMapping,
  guesses: z.object({
    encoding: Guess,
    delimiter: Guess,
    dateFormat: Guess,
    zone: Guess,
    preset: Guess,
  }),
  /** The looked-at rows read with the mapping; null while it lacks the id or the opening date. */
  reading: z
    .object({
      used: z.number().int(),
      rejected: z.number().int(),
      /** Different tickets among the used rows. */
      tickets: z.number().int(),
      rejections: z.array(RecordRejection),
      firstOpenedAt: Instant.nullable(),
      lastOpenedAt: Instant.nullable(),
    })
    .nullable(),
  sample: z.array(z.record(z.string(), z.string())),
})
export type RecordPreview = z.infer<typeof RecordPreview>

export const recordImportStates = [
  'uploading',
  'waiting',
  'reading',
  'storing',
  'measuring',
  'done',
  'cancelled',
  'failed',
] as const
/** `measuring`: the tickets are stored, and the metrics over them are being brought up to date. */
export const RecordImportState = z.enum(recordImportStates)
export type RecordImportState = z.infer<typeof RecordImportState>

/** rowsRead = rejected + superseded + added + updated + unchanged + older. */
export const RecordImportReport = z.object({
  rowsRead: z.number().int(),
  /** New tickets. */
  added: z.number().int(),
  /** Tickets that were here and changed. */
  updated: z.number().int(),
  /** Tickets that were here and are the same. */
  unchanged: z.number().int(),
  /** Tickets of which a later state was here already; it stays. */
  older: z.number().int(),
  /** Earlier rows of a ticket that has a later one in the same file. */
  superseded: z.number().int(),
  rejected: z.number().int(),
  /** The first ones; all kept ones can be downloaded. */
  rejections: z.array(RecordRejection),
  /** Rejected rows kept for download: at most this many are. */
  rejectionsKept: z.number().int(),
  warnings: z.array(
    z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
  firstOpenedAt: Instant.nullable(),
  lastOpenedAt: Instant.nullable(),
  /** Metrics over this source whose measurements changed. */
  metricsChanged: z.number().int(),
})
export type RecordImportReport = z.infer<typeof RecordImportReport>

export const RecordImport = z.object({
  id: Id,
  sourceId: Id,
  fileName: z.string(),
  fileBytes: z.number().int(),
  uploadedBytes: z.number().int(),
  state: RecordImportState,
  /** Nothing is stored; the report says what would be. */
  dryRun: z.boolean(),
  bytesRead: z.number().int(),
  rowsRead: z.number().int(),
  /** While `measuring`: metrics done and to do. */
  metricsDone: z.number().int(),
  metricsToDo: z.number().int(),
  cancelRequested: z.boolean(),
  /** One sentence: what happened, what was kept, what to do next. */
  failure: z.string().nullable(),
  report: RecordImportReport.nullable(),
  by: PersonRef,
  createdAt: Instant,
  finishedAt: Instant.nullable(),
})
export type RecordImport = z.infer<typeof RecordImport>

/** 200 MB, and the largest part that one request carries. */
export const recordFileBytes = 200_000_000
export const recordPartBytes = 4_000_000
/** As much of a file as a preview looks at. */
export const recordHeadBytes = 1_000_000
