import type { RecordImport, RecordSource } from '@ratchet/contract'
import { id } from './fixtures.ts'

const by = { id: id(10), name: 'Amara Diallo' }
const none = { failure: null, report: null, finishedAt: null, metricsDone: 0, metricsToDo: 0 }

export const sources: RecordSource[] = [
  {
    id: id(700),
    name: 'Service desk',
    preset: 'servicenow',
    mapping: null,
    records: 17_136,
    firstOpenedAt: '2026-03-01T00:16:00.000Z',
    lastOpenedAt: '2026-04-30T22:40:00.000Z',
    knownUntil: '2026-05-18T07:12:00.000Z',
    createdAt: '2026-05-04T08:00:00.000Z',
    archivedAt: null,
    version: 1,
  },
]

const common = { sourceId: id(700), by, dryRun: false, cancelRequested: false }
export const recordImports: RecordImport[] = [
  {
    ...common,
    ...none,
    id: id(711),
    fileName: 'incidents-april.csv',
    fileBytes: 33_000_000,
    uploadedBytes: 33_000_000,
    state: 'reading',
    bytesRead: 21_000_000,
    rowsRead: 64_000,
    createdAt: '2026-05-18T07:12:00.000Z',
  },
  {
    ...common,
    ...none,
    id: id(710),
    fileName: 'incidents-march.csv.gz',
    fileBytes: 1_721_202,
    uploadedBytes: 1_721_202,
    state: 'done',
    bytesRead: 1_721_202,
    rowsRead: 101_047,
    createdAt: '2026-05-04T08:01:00.000Z',
    finishedAt: '2026-05-04T08:01:09.000Z',
    report: {
      rowsRead: 101_047,
      added: 17_136,
      updated: 0,
      unchanged: 0,
      older: 0,
      superseded: 83_909,
      rejected: 2,
      rejections: [
        {
          line: 70_002,
          externalId: '',
          column: '',
          text: 'INC0031877,Active,true,0,0,2,true,"Caller 2403,Opened by 8',
          code: 'broken_quote',
          reason: 'A quotation mark in this row does not close; reading goes on at line 70003.',
        },
        {
          line: 81_377,
          externalId: 'INC0040012',
          column: 'resolved_at',
          text: '1/3/2026 09:00',
          code: 'resolved_before_opened',
          reason: 'The ticket was resolved ("1/3/2026 09:00") before it was opened.',
        },
      ],
      rejectionsKept: 2,
      warnings: [],
      firstOpenedAt: '2026-03-01T00:16:00.000Z',
      lastOpenedAt: '2026-04-30T22:40:00.000Z',
      metricsChanged: 0,
    },
  },
]
