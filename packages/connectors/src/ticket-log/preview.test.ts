import { gzipSync } from 'node:zlib'
import { recordPresets as contracted, RecordPreview } from '@ratchet/contract'
import { describe, expect, test } from 'vitest'
import { nameSaysPeople } from './column-words.ts'
import { TicketLogError } from './errors.ts'
import { recordPresets } from './presets.ts'
import { type PreviewOptions, previewTicketLog } from './preview.ts'

const now = new Date('2026-11-23T12:00:00Z')

function preview(file: string | Uint8Array, options: Partial<PreviewOptions> = {}) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  return previewTicketLog(bytes, {
    whole: true,
    fileName: 'tickets.csv',
    now,
    zone: 'Europe/Berlin',
    ...options,
  })
}

/** A table of `rows` rows; each cell a function of the row's number. */
function generated(columns: Record<string, (row: number) => string>, rows = 50, delimiter = ','): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    Object.values(columns)
      .map((cell) => cell(row))
      .join(delimiter),
  )
  return [Object.keys(columns).join(delimiter), ...lines].join('\n')
}

const serviceNow = {
  number: (i: number) => `INC${1000 + (i >> 1)}`,
  incident_state: (i: number) => (i % 2 ? 'Closed' : 'New'),
  made_sla: () => 'true',
  caller_id: (i: number) => `Caller ${i}`,
  opened_at: (i: number) => `${1 + (i % 28)}/3/2016 01:16`,
  sys_updated_at: (i: number) => `${1 + (i % 28)}/3/2016 02:16`,
  sys_updated_by: () => 'Updated by 21',
  category: (i: number) => `Category ${i % 4}`,
  assignment_group: () => 'Group 56',
  assigned_to: () => '?',
  u_symptom: (i: number) => `Symptom ${i % 7}`,
  closed_code: () => 'code 5',
  resolved_at: (i: number) => (i % 5 ? `${1 + (i % 28)}/3/2016 11:29` : '?'),
  closed_at: (i: number) => `${1 + (i % 28)}/4/2016 12:00`,
}

describe('the tool is known by its column names, and its columns are proposed', () => {
  test('ServiceNow event log: people stay out, own columns come in', () => {
    const found = preview(generated(serviceNow))
    RecordPreview.parse(found)
    expect(found.preset).toBe('servicenow')
    expect(found.mapping).toMatchObject({
      dateFormat: 'dd/mm/yyyy',
      timesCarryZone: false,
      zone: 'Europe/Berlin',
      externalIdColumn: 'number',
      openedColumn: 'opened_at',
      respondedColumn: null,
      resolvedColumn: 'resolved_at',
      closedColumn: 'closed_at',
      updatedColumn: 'sys_updated_at',
    })
    const kept = found.mapping.attributes?.map(({ column }) => column)
    expect(kept).toEqual([
      'category',
      'assignment_group',
      'incident_state',
      'made_sla',
      'closed_code',
      'u_symptom',
    ])
    const people = found.columns.filter(({ namesPeople }) => namesPeople).map(({ name }) => name)
    expect(people).toEqual(['caller_id', 'sys_updated_by', 'assigned_to'])
    expect(found.reading).toMatchObject({ used: 50, rejected: 0, tickets: 25 })
    expect(found.columns.find(({ name }) => name === 'resolved_at')).toMatchObject({
      filledShare: 0.8,
      holdsDates: true,
    })
  })

  test('Jira with its month names and repeated columns', () => {
    const found = preview(
      generated({
        Summary: (i) => `Something ${i}`,
        'Issue key': (i) => `ITSM-${i}`,
        'Issue id': (i) => `${10_000 + i}`,
        'Issue Type': (i) => ['Incident', 'Problem'][i % 2] ?? '',
        'Project key': () => 'ITSM',
        Assignee: () => 'kim',
        Created: () => '02/Mar/26 9:12 AM',
        Updated: () => '03/Mar/26 4:40 PM',
        Resolved: (i) => (i % 2 ? '03/Mar/26 4:38 PM' : ''),
        Labels: () => 'wifi',
      })
        .replace('Labels', 'Labels,Labels')
        .replaceAll('wifi', 'wifi,library'),
    )
    expect(found.preset).toBe('jira')
    expect(found.mapping).toMatchObject({
      externalIdColumn: 'Issue key',
      dateFormat: 'dd/mon/yy',
      resolvedColumn: 'Resolved',
    })
    expect(found.columns.map(({ name }) => name)).toContain('Labels (2)')
    expect(found.guesses.dateFormat).toMatchObject({ sureness: 'certain', reason: 'one_format' })
    expect(found.reading?.firstOpenedAt).toBe('2026-03-02T08:12:00.000Z')
  })

  test('Request Tracker with tabs, and a response that is not set', () => {
    const found = preview(
      generated(
        {
          id: (i) => String(i + 1),
          Subject: (i) => `"Printer" ${i} is out`,
          Status: (i) => ['new', 'open', 'resolved'][i % 3] ?? '',
          Queue: () => 'Service Desk',
          Requestors: () => 'mia.student@example.edu',
          Created: () => '2026-03-02 09:12:00',
          Started: (i) => (i % 3 ? '2026-03-02 09:20:00' : '1970-01-01 00:00:00'),
          Resolved: () => 'Not set',
          LastUpdated: () => '2026-03-03 10:00:00',
          Told: () => '',
        },
        30,
        '\t',
      ),
    )
    expect(found.preset).toBe('request_tracker')
    expect(found.mapping).toMatchObject({
      delimiter: '\t',
      externalIdColumn: 'id',
      openedColumn: 'Created',
      respondedColumn: 'Started',
      resolvedColumn: 'Resolved',
      updatedColumn: 'LastUpdated',
    })
    expect(found.reading).toMatchObject({ used: 30, rejected: 0 })
  })

  test('a German table without a known tool: semicolons, Windows-1252, people by their addresses', () => {
    const text = generated(
      {
        Ticketnummer: (i) => `T${i}`,
        Geöffnet: (i) => `${1 + (i % 28)}.03.2026 08:00`,
        Gelöst: (i) => `${1 + (i % 28)}.03.2026 09:30`,
        Priorität: (i) => ['hoch', 'mittel'][i % 2] ?? '',
        Bearbeiter: () => 'Müller, Anna',
        Rückfrage: (i) => `kunde${i}@example.org`,
        Betreff: (i) => `Störung Nummer ${i}`,
      },
      40,
      ';',
    )
    const found = preview(Buffer.from(text, 'latin1'))
    expect(found.preset).toBe('generic')
    expect(found.mapping).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      dateFormat: 'dd.mm.yyyy',
      externalIdColumn: 'Ticketnummer',
      openedColumn: 'Geöffnet',
      resolvedColumn: 'Gelöst',
      attributes: [{ column: 'Priorität', name: 'Priorität' }],
    })
    expect(found.guesses.encoding).toMatchObject({ sureness: 'likely', reason: 'not_utf8' })
    const people = found.columns.filter(({ namesPeople }) => namesPeople).map(({ name }) => name)
    expect(people).toEqual(['Bearbeiter', 'Rückfrage'])
  })

  test('the presets are those of the contract', () => {
    expect(Object.keys(recordPresets).sort()).toEqual([...contracted].sort())
  })

  test.each([
    ['opened_by', true],
    ['Assigned to', true],
    ['Watch list', true],
    ['CreatorEmail', true],
    ['erstellt von', true],
    ['assignment_group', false],
    ['caused_by', false],
    ['contact_type', false],
    ['u_user_count', false],
    ['Priority', false],
  ])('%s names people: %s', (name, expected) => {
    expect(nameSaysPeople(name)).toBe(expected)
  })
})

describe('how sure a guess is', () => {
  const dated = (opened: (row: number) => string, resolved: (row: number) => string = () => '') =>
    preview(generated({ number: (i) => `N${i}`, opened, resolved, category: (i) => `c${i % 3}` }))

  test('days above 12 decide between day/month and month/day', () => {
    expect(dated((i) => `${1 + (i % 28)}/3/2026`).guesses.dateFormat).toMatchObject({
      sureness: 'certain',
      reason: 'only_day_first',
    })
    const american = dated((i) => `3/${1 + (i % 28)}/2026`)
    expect(american.mapping.dateFormat).toBe('mm/dd/yyyy')
    expect(american.guesses.dateFormat).toMatchObject({ sureness: 'certain', reason: 'only_month_first' })
  })

  test('days up to 12 alone leave it unsure, unless the other order would be impossible', () => {
    expect(dated((i) => `${1 + (i % 12)}/3/2025`).guesses.dateFormat).toMatchObject({
      sureness: 'unsure',
      reason: 'days_up_to_12',
    })
    const late = dated((i) => `11/${1 + (i % 12)}/2026`)
    expect(late.mapping.dateFormat).toBe('mm/dd/yyyy')
    expect(late.guesses.dateFormat).toMatchObject({ sureness: 'likely', reason: 'other_order_impossible' })
  })

  test('both orders in one file are called mixed', () => {
    const mixed = dated((i) => (i % 5 ? `25/3/2026` : `3/26/2026`))
    expect(mixed.guesses.dateFormat).toMatchObject({ sureness: 'unsure', reason: 'mixed_order' })
    expect(mixed.reading).toMatchObject({ used: 40, rejected: 10 })
    expect(mixed.reading?.rejections[0]?.code).toBe('day_month_swapped')
  })

  test('times that carry an offset say the zone; others take the workspace’s, which is a guess', () => {
    expect(dated(() => '2026-03-02T09:12:00+01:00').guesses.zone).toMatchObject({ sureness: 'certain' })
    const some = dated((i) => (i % 5 ? '2026-03-02T09:12:00Z' : '2026-03-02T09:12:00'))
    expect(some.mapping.timesCarryZone).toBe(true)
    expect(some.guesses.zone).toMatchObject({ sureness: 'likely', params: { with: 40, without: 10 } })
    expect(dated(() => '2026-03-02').guesses.zone).toMatchObject({
      sureness: 'unsure',
      reason: 'workspace_zone',
    })
  })

  test('what was chosen stands, where the file has the column', () => {
    const found = preview(generated(serviceNow), {
      preset: 'generic',
      mapping: {
        zone: 'UTC',
        dateFormat: 'iso',
        openedColumn: 'closed_at',
        resolvedColumn: null,
        closedColumn: 'gone',
      },
    })
    expect(found.preset).toBe('generic')
    expect(found.mapping).toMatchObject({
      zone: 'UTC',
      dateFormat: 'iso',
      openedColumn: 'closed_at',
      resolvedColumn: null,
    })
    expect(found.mapping.closedColumn).not.toBe('gone')
    expect(found.guesses.dateFormat.reason).toBe('chosen')
    expect(found.reading).toMatchObject({ used: 0, rejected: 50 })
  })
})

describe('the head of a longer file', () => {
  const long = Buffer.from(
    generated({ number: (i) => `N${i}`, opened: () => '2026-03-02', note: () => 'ä' }, 30_000),
  )

  test('may end anywhere: the last row and half a character are left for later', () => {
    for (const length of [1000, 1001, 1002, 1003]) {
      const found = preview(long.subarray(0, length), { whole: false })
      expect(found.mapping.encoding).toBe('utf-8')
      expect(found.reading?.rejected).toBe(0)
    }
  })

  test('gzip is looked into, cut off or not', () => {
    const packed = gzipSync(long)
    expect(preview(packed).reading?.rejected).toBe(0)
    expect(preview(packed.subarray(0, packed.length - 500), { whole: false }).columns).toHaveLength(3)
  })
})

test('no table is refused by name, and so is a table without rows', () => {
  for (const [file, message] of [
    ['', /empty/],
    ['number,opened\n', /no row below/],
    ['PK\u0003\u0004', /zip archive/],
  ] as const) {
    expect(() => preview(file)).toThrow(TicketLogError)
    expect(() => preview(file)).toThrow(message)
  }
})

test('a file of which nothing is recognised has columns to choose from, and no reading', () => {
  const found = preview('a,b\n1,2\n3,4\n')
  expect(found.reading).toBeNull()
  expect(found.columns.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(found.guesses.dateFormat).toMatchObject({ sureness: 'unsure', reason: 'no_dates' })
})

test('500 columns are looked through in a moment', () => {
  const wide = Object.fromEntries(
    Array.from({ length: 500 }, (_, c) => [`c${c}`, (i: number) => `v${i % (c + 1)}`]),
  )
  const found = preview(generated({ number: (i) => `N${i}`, opened: () => '2026-03-02', ...wide }, 200), {
    whole: false,
  })
  expect(found.columns).toHaveLength(502)
  expect(found.mapping.attributes?.length).toBe(40)
})
