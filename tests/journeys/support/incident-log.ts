const column = (i: number, kinds: number, name: string) => `${name} ${i % kinds}`
const two = (value: number) => String(value).padStart(2, '0')

const header = [
  'number',
  'incident_state',
  'reopen_count',
  'made_sla',
  'caller_id',
  'opened_by',
  'opened_at',
  'sys_updated_by',
  'sys_updated_at',
  'contact_type',
  'category',
  'priority',
  'assignment_group',
  'assigned_to',
  'closed_code',
  'resolved_at',
  'closed_at',
]

/** One event of an incident, opened in March 2026 and resolved within a day. */
function event(incident: number, state: string): string {
  const day = 1 + (incident % 28)
  const opened = `${day}/3/2026 ${two(8 + (incident % 9))}:15`
  const resolved = `${day}/3/2026 ${two(18 + (incident % 5))}:40`
  const cells = [
    `INC${1_000_000 + incident}`,
    state,
    '0',
    String(incident % 4 !== 0),
    column(incident, 70, 'Caller'),
    column(incident, 9, 'Opened by '),
    opened,
    column(incident, 40, 'Updated by'),
    state === 'New' ? opened : resolved,
    'Phone',
    column(incident, 12, 'Category'),
    ['1 - Critical', '2 - High', '3 - Moderate'][incident % 3] ?? '',
    column(incident, 8, 'Group'),
    incident % 5 === 0 ? '?' : column(incident, 30, 'Resolver'),
    'code 5',
    resolved,
    `${day}/4/2026 12:00`,
  ]
  return cells.join(',')
}

export interface IncidentLog {
  readonly file: { name: string; mimeType: string; buffer: Buffer }
  readonly rows: number
}

/**
 * An event log as a service desk exports it: three rows an incident, day first, `?` for unknown, people in six
 * columns. `badRows` are put in after every fiftieth incident, as somebody's export would have them.
 */
export function incidentLog(name: string, incidents: number, badRows: readonly string[] = []): IncidentLog {
  const rows: string[] = []
  for (let incident = 0; incident < incidents; incident++) {
    for (const state of ['New', 'Active', 'Closed']) rows.push(event(incident, state))
    const bad = incident % 50 === 49 ? badRows[(incident - 49) / 50] : undefined
    if (bad !== undefined) rows.push(bad)
  }
  const buffer = Buffer.from(`${[header.join(','), ...rows].join('\r\n')}\r\n`)
  return { file: { name, mimeType: 'text/csv', buffer }, rows: rows.length }
}

const broken = (change: (cells: string[]) => void): string => {
  const cells = event(1, 'New').split(',')
  change(cells)
  return cells.join(',')
}

/** A date that cannot be, an end before the beginning, a quote that never closes, another number of cells. */
export const badIncidents = [
  broken((cells) => {
    cells[6] = '31/2/2026 09:00'
  }),
  broken((cells) => {
    cells[15] = '1/1/2026 09:00'
  }),
  broken((cells) => {
    cells[10] = '"Category 3'
  }),
  broken((cells) => {
    cells.length = 5
  }),
]
