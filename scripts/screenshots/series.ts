import type {
  ImportPreview,
  ImportReport,
  MeasurementVersion,
  MetricSummary,
  SeriesPoint,
} from '@ratchet/contract'
import { id } from './fixtures.ts'

const metric = (number: number, more: Partial<MetricSummary> & { name: string }): MetricSummary => ({
  id: id(number),
  description: '',
  unit: 'tickets',
  direction: 'decrease',
  kind: 'count',
  period: 'week',
  season: null,
  zone: 'Europe/Berlin',
  gapRule: 'missing',
  source: 'Export of the ticket system',
  teamId: id(30),
  createdAt: '2025-09-20T08:00:00.000Z',
  archivedAt: null,
  version: 2,
  heldAt: null,
  ticketQuery: null,
  pointCount: 33,
  latest: { periodStart: '2026-05-25', value: 26 },
  ...more,
})

export const metrics: MetricSummary[] = [
  metric(500, { name: 'Wi-Fi tickets a week' }),
  metric(501, {
    name: 'Time to first response',
    unit: 'h',
    kind: 'continuous',
    latest: { periodStart: '2026-05-25', value: 0.75 },
  }),
  metric(502, {
    name: 'Satisfaction',
    unit: '',
    direction: 'increase',
    kind: 'continuous',
    period: 'month',
    latest: { periodStart: '2026-05-01', value: 4.1 },
    pointCount: 8,
  }),
  metric(503, { name: 'Reopened tickets', unit: '%', kind: 'proportion', pointCount: 0, latest: null }),
]

const values = [
  78,
  72,
  84,
  70,
  79,
  86,
  75,
  68,
  82,
  73,
  80,
  76,
  null,
  null,
  74,
  88,
  119,
  76,
  61,
  44,
  33,
  29,
  31,
  26,
  30,
  25,
  29,
  27,
  31,
  26,
  25,
  29,
  27,
  26,
]

export const points: SeriesPoint[] = values.flatMap((value, index) => {
  if (value === null) return []
  const start = new Date(Date.UTC(2025, 8, 29) + index * 7 * 86_400_000).toISOString().slice(0, 10)
  return [
    {
      periodStart: start,
      position: 2900 + index,
      value,
      numerator: null,
      denominator: null,
      origin: index > 30 ? ('typed' as const) : ('imported' as const),
      version: index === 16 ? 2 : 1,
      excluded: null,
    },
  ]
})

const author = { id: id(12), name: 'Lena Hoff' }
export const versions: MeasurementVersion[] = [
  {
    version: 2,
    value: 119,
    denominator: null,
    origin: 'typed',
    reason: 'The export had missed the halls',
    recordedBy: author,
    recordedAt: '2026-01-27T09:20:00.000Z',
  },
  {
    version: 1,
    value: 101,
    denominator: null,
    origin: 'imported',
    reason: '',
    recordedBy: author,
    recordedAt: '2026-01-26T06:00:00.000Z',
  },
]

export const report: ImportReport = {
  id: null,
  fileName: 'wifi.csv',
  rowsRead: 36,
  added: 30,
  corrected: 0,
  unchanged: 2,
  differing: 1,
  rejected: 3,
  rejections: [
    { line: 7, column: 'tickets', text: 'n/a', reason: 'is not a number' },
    { line: 12, column: 'week', text: '31.02.2026', reason: 'is not a date of the calendar' },
    {
      line: 19,
      column: 'week',
      text: '06.04.2026',
      reason: 'the period of this line was already filled by line 18',
    },
  ],
  warnings: ['One value differs from the one stored here; ours was kept.'],
  createdAt: null,
}

export const preview: ImportPreview = {
  columns: ['week', 'tickets', 'students'],
  encoding: 'utf-8',
  delimiter: ';',
  mapping: {
    timeColumn: 'week',
    valueColumn: 'tickets',
    dateFormat: 'dd.mm.yyyy',
    decimalMark: ',',
    zone: 'Europe/Berlin',
    onDifference: 'keep',
  },
  notes: ['All 36 dates fit dd.mm.yyyy; 20 of them have a day above 12, so month and day cannot be swapped.'],
  sample: [
    { week: '29.09.2025', tickets: '78', students: '21 400' },
    { week: '06.10.2025', tickets: '72', students: '21 380' },
    { week: '13.10.2025', tickets: '84', students: '21 391' },
  ],
  report,
  first: '2025-09-29',
  last: '2026-05-25',
}
