import {
  Estimates,
  line,
  PlainDate,
  prose,
  type RegisterField,
  sentenceLength,
  sourceKinds,
} from '@ratchet/contract'
import { type EstimateColumns, estimatesOf, toColumns } from './estimate-columns.ts'
import type { ImprovementFields, ImprovementRow } from './improvement-row.ts'

/** The cells of one row, by field; only fields that have a column. */
export type RowCells = Partial<Record<RegisterField, string>>

/** Begins the name of a row that its register gave none. */
export const wordsAsName = 'words:'

export interface Names {
  /** A team by its name, a member by address or name, in lower case. */
  teams: ReadonlyMap<string, string>
  members: ReadonlyMap<string, string>
}

export interface RowReading {
  fields: ImprovementFields
  reasons: { field: string; message: string }[]
}

const numberFields = [
  'value_low',
  'value_high',
  'effort_low_days',
  'effort_high_days',
  'risk_likelihood',
  'risk_impact',
  'urgency',
  'confidence_percent',
] as const
const textFields = ['value_unit', 'value_for', 'risk_note', 'source_link'] as const

/**
 * What a row says, as columns, and each cell that cannot be taken with its reason. Fields without a column keep what
 * `before` holds. Never a status: what a register claims is a claim.
 */
export function readRow(cells: RowCells, before: ImprovementRow | null, names: Names): RowReading {
  const reasons: RowReading['reasons'] = []
  const fields: ImprovementFields = {}
  const say = (field: string, message: string) => reasons.push({ field, message })
  if (cells.sentence !== undefined || before === null) {
    const read = line(sentenceLength).safeParse((cells.sentence ?? '').replace(/\s+/g, ' '))
    if (read.success) fields.sentence = read.data
    else say('sentence', read.error.issues[0]?.message ?? '')
  }
  if (cells.description !== undefined) {
    const read = prose(20_000).safeParse(cells.description)
    if (read.success) fields.description = read.data
    else say('description', read.error.issues[0]?.message ?? '')
  }
  if (cells.team !== undefined) {
    fields.team_id = known(cells.team, names.teams, () =>
      say('team', `there is no team called “${cells.team}”`),
    )
  }
  if (cells.owner !== undefined) {
    fields.owner_id = known(cells.owner, names.members, () =>
      say('owner', `there is no member called “${cells.owner}”, by name or by address`),
    )
  }
  if (cells.next_review_on !== undefined) {
    const date = isoDate(cells.next_review_on.trim())
    if (date === null || PlainDate.safeParse(date).success) fields.next_review_on = date
    else say('next_review_on', 'must be a date such as 2026-05-04 or 04.05.2026')
  }
  return { fields: { ...fields, ...readEstimateCells(cells, before, say) }, reasons }
}

function known(text: string, names: ReadonlyMap<string, string>, refuse: () => void): string | null {
  const name = text.trim().toLowerCase()
  if (name === '') return null
  const id = names.get(name)
  if (id === undefined) refuse()
  return id ?? null
}

function isoDate(text: string): string | null {
  if (text === '') return null
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

function readEstimateCells(
  cells: RowCells,
  before: ImprovementRow | null,
  say: (field: string, message: string) => void,
): ImprovementFields {
  const given = [...numberFields, ...textFields, 'source_kind' as const].filter(
    (field) => cells[field] !== undefined,
  )
  if (given.length === 0) return {}
  const nothing = toColumns({
    value: null,
    effort: null,
    risk: null,
    urgency: null,
    confidencePercent: null,
    source: null,
  })
  const columns = before ? toColumns(estimatesOf(before)) : nothing
  for (const field of numberFields) {
    const cell = cells[field]?.trim()
    if (cell === undefined) continue
    const number = cell === '' ? null : numberOf(cell)
    if (number === undefined) say(field, `“${cell}” is not a number`)
    else columns[field] = number
  }
  for (const field of textFields) columns[field] = cells[field]?.trim() ?? columns[field]
  const kind = cells.source_kind?.trim().toLowerCase()
  if (kind !== undefined) {
    columns.source_kind = kind === '' ? null : (sourceKinds.find((one) => one === kind) ?? 'other')
  }
  if (columns.source_link !== '') columns.source_kind ??= 'other'
  fillRanges(columns)
  sayHalves(cells, columns, say)
  // A unit that nobody named is points, as in the form.
  if (columns.value_low !== null && columns.value_unit === '') columns.value_unit = 'points'
  const estimates = estimatesOf(columns)
  const checked = Estimates.safeParse(estimates)
  if (checked.success) return toColumns(checked.data)
  for (const issue of checked.error.issues) say(issue.path.map(String).join('.'), issue.message)
  return {}
}

/** One number where two are asked for is both ends of its range. */
function fillRanges(columns: EstimateColumns): void {
  columns.value_low ??= columns.value_high
  columns.value_high ??= columns.value_low
  columns.effort_low_days ??= columns.effort_high_days
  columns.effort_high_days ??= columns.effort_low_days
}

/** What means nothing without a number that is missing is never dropped without a word. */
function sayHalves(
  cells: RowCells,
  columns: EstimateColumns,
  say: (field: string, message: string) => void,
): void {
  const { risk_likelihood, risk_impact, risk_note, value_low, value_for } = columns
  const without = 'or choose no column for it'
  if (risk_likelihood !== null && risk_impact === null)
    say('risk_impact', 'is missing beside the likelihood, from 1 to 5')
  if (risk_likelihood === null && risk_impact !== null)
    say('risk_likelihood', 'is missing beside the impact, from 1 to 5')
  if (cells.risk_note?.trim() && risk_note !== '' && risk_likelihood === null && risk_impact === null)
    say('risk_note', `needs a likelihood and an impact beside it, each from 1 to 5; ${without}`)
  if (cells.value_for?.trim() && value_for !== '' && value_low === null)
    say('value_for', `needs a value beside it; ${without}`)
}

/** @returns undefined for what is no number */
function numberOf(text: string): number | undefined {
  const plain = /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined
}

/** Only what differs from what is stored. */
export function differing(fields: ImprovementFields, before: ImprovementRow): ImprovementFields {
  const stored = before as unknown as Record<string, unknown>
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => stored[field] !== value))
}
