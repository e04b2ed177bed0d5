import type { RecordPreview } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { columnsToKeep, readyMapping } from './chosen.ts'
import { shareDone } from './share-done.ts'

const column = (name: string, namesPeople = false) => ({
  name,
  filledShare: 1,
  distinct: 3,
  samples: [],
  namesPeople,
  holdsDates: false,
})
const sure = { sureness: 'certain', reason: 'chosen', params: {} } as const
const preview: RecordPreview = {
  rowsLookedAt: 10,
  columns: ['id', 'opened', 'category', 'note'].map((name) => column(name)).concat(column('caller', true)),
  preset: 'generic',
  mapping: {
    encoding: 'utf-8',
    delimiter: ',',
    dateFormat: 'dd/mm/yyyy',
    timesCarryZone: false,
    zone: 'UTC',
    externalIdColumn: 'id',
    openedColumn: 'opened',
    attributes: [{ column: 'category', name: 'category' }],
  },
  guesses: { encoding: sure, delimiter: sure, dateFormat: sure, zone: sure, preset: sure },
  reading: { used: 10, rejected: 0, tickets: 10, rejections: [], firstOpenedAt: null, lastOpenedAt: null },
  sample: [],
}
const unsure = { ...sure, sureness: 'unsure' } as const

describe('readyMapping', () => {
  it('is ready when nothing is unclear, and takes what was chosen', () => {
    const ready = readyMapping(preview, { attributes: [] })
    expect(ready).toMatchObject({ mapping: { externalIdColumn: 'id', attributes: [] } })
  })

  it('wants the columns, a chosen order of day and month, and one row that can be used', () => {
    const { openedColumn: _, ...without } = preview.mapping
    expect(readyMapping({ ...preview, mapping: without }, {})).toEqual({ lacking: 'columns' })
    const doubtful = { ...preview, guesses: { ...preview.guesses, dateFormat: unsure } }
    expect(readyMapping(doubtful, {})).toEqual({ lacking: 'date_format' })
    expect(readyMapping(doubtful, { dateFormat: 'mm/dd/yyyy' })).toMatchObject({
      mapping: { dateFormat: 'mm/dd/yyyy' },
    })
    const useless = { ...preview, reading: preview.reading && { ...preview.reading, used: 0, rejected: 10 } }
    expect(readyMapping(useless, {})).toEqual({ lacking: 'rows' })
  })
})

it('columns stand in three lists: proposed, people, and the rest; the id and the dates in none', () => {
  const { proposed, people, others } = columnsToKeep(preview)
  const names = (columns: readonly { name: string }[]) => columns.map(({ name }) => name)
  expect([names(proposed), names(people), names(others)]).toEqual([['category'], ['caller'], ['note']])
})

it('progress never runs backwards through the states of an import', () => {
  const at = { uploadedBytes: 0, bytesRead: 0, fileBytes: 100, metricsDone: 0, metricsToDo: 0 }
  const shares = [
    { ...at, state: 'uploading' },
    { ...at, state: 'uploading', uploadedBytes: 100 },
    { ...at, state: 'waiting' },
    { ...at, state: 'reading', bytesRead: 50 },
    { ...at, state: 'reading', bytesRead: 100 },
    { ...at, state: 'storing' },
    { ...at, state: 'measuring', metricsDone: 1, metricsToDo: 2 },
    { ...at, state: 'done' },
  ].map((one) => shareDone(one as Parameters<typeof shareDone>[0]))
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})
