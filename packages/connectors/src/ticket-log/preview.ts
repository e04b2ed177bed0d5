import type {
  Guess,
  PreviewedColumn,
  RecordMapping,
  RecordPreset,
  RecordPreview,
  RecordRejection,
} from '@ratchet/contract'
import { cutTo } from './cell-text.ts'
import { nameSaysPeople, textsSayPeople } from './column-words.ts'
import { expandHead } from './expand-gzip.ts'
import { guessAttributes, guessPreset, guessRoles, type Roles } from './guess-columns.ts'
import { guessDates, holdDates } from './guess-dates.ts'
import { guessEncoding } from './guess-encoding.ts'
import { guessDelimiter, type HeadTable, headTable } from './head-table.ts'
import { recordPresets } from './presets.ts'
import { TicketLogReader } from './read-ticket-log.ts'
import { isGzip, refuseBinary } from './refuse-binary.ts'
import { ToUtf8 } from './to-utf8.ts'

export interface PreviewOptions {
  /** The head is the whole file. */
  readonly whole: boolean
  readonly fileName: string
  readonly now: Date
  /** The workspace's zone, taken for times that carry none. */
  readonly zone: string
  readonly preset?: RecordPreset | undefined
  /** What somebody chose already, or used for the last file: it stands where the file has the columns. */
  readonly mapping?: ChosenMapping | undefined
}

/** Parts of a mapping; what is absent or undefined is guessed. */
export type ChosenMapping = { readonly [Field in keyof RecordMapping]?: RecordMapping[Field] | undefined }

const usualUnknownTexts = ['?', '-', 'n/a', 'null', 'none']
const headBytes = 1_000_000
const chosen: Guess = { sureness: 'certain', reason: 'chosen', params: {} }

/**
 * What the head of an export holds, how it would be read, and how sure each guess is.
 * @throws TicketLogError for a file that is no table of text
 */
export function previewTicketLog(head: Uint8Array, options: PreviewOptions): RecordPreview {
  const { bytes, whole } = unpackedHead(head, options.whole)
  refuseBinary(bytes)
  const given = options.mapping ?? {}
  const encoding = given.encoding ? { value: given.encoding, guess: chosen } : guessEncoding(bytes, whole)
  const toUtf8 = new ToUtf8(encoding.value)
  const utf8 = Buffer.concat([toUtf8.add(bytes), whole ? toUtf8.end() : new Uint8Array(0)])
  const delimiter = given.delimiter ? { value: given.delimiter, guess: chosen } : guessDelimiter(utf8, whole)
  const table = headTable(utf8, delimiter.value, whole)
  const preset = options.preset ? { value: options.preset, guess: chosen } : guessPreset(table.columns)
  const unknownTexts = given.unknownTexts ?? [
    ...usualUnknownTexts,
    ...recordPresets[preset.value].unknownTexts,
  ]
  const known = knownTexts(table, unknownTexts)
  const columns = table.columns.map((name, i) => previewedColumn(name, known[i] ?? [], table.rows.length))
  const roles = chosenRoles(given, guessRoles(columns, preset.value), table.columns)
  const dates = guessDates(dateTexts(table, known, roles, columns), datePairs(table, roles), options.now)
  const format = given.dateFormat ?? dates.format
  const timesCarryZone = given.timesCarryZone ?? dates.withZone > dates.withoutZone

  const mapping: Partial<RecordMapping> = {
    encoding: encoding.value,
    delimiter: delimiter.value,
    ...(format !== null && { dateFormat: format }),
    timesCarryZone,
    zone: given.zone ?? options.zone,
    ...(roles.externalId !== null && { externalIdColumn: roles.externalId }),
    ...(roles.opened !== null && { openedColumn: roles.opened }),
    respondedColumn: roles.responded,
    resolvedColumn: roles.resolved,
    closedColumn: roles.closed,
    updatedColumn: roles.updated,
    attributes:
      given.attributes?.filter(({ column }) => table.columns.includes(column)) ??
      guessAttributes(columns, table.rows.length, preset.value, roles),
    unknownTexts,
  }
  const looked = reading(bytes, whole, mapping, options.now)
  return {
    // Rows that are broken are no rows of the table, but they were looked at.
    rowsLookedAt: looked === null ? table.rows.length : looked.used + looked.rejected,
    columns,
    preset: preset.value,
    mapping,
    guesses: {
      encoding: encoding.guess,
      delimiter: delimiter.guess,
      dateFormat: given.dateFormat ? chosen : dates.guess,
      zone: guessZone(given, dates, options.zone),
      preset: preset.guess,
    },
    reading: looked,
    sample: table.rows
      .slice(0, 5)
      .map((cells) => Object.fromEntries(table.columns.map((name, i) => [name, cutTo(cells[i] ?? '', 200)]))),
  }
}

function unpackedHead(head: Uint8Array, whole: boolean): { bytes: Uint8Array; whole: boolean } {
  if (!isGzip(head)) return { bytes: head, whole }
  const { bytes, used } = expandHead(head, headBytes)
  const cut = bytes.length > headBytes
  return { bytes: cut ? bytes.subarray(0, headBytes) : bytes, whole: whole && used === head.length && !cut }
}

/** Per column the texts that are known, in the order of the rows. */
function knownTexts(table: HeadTable, unknownTexts: readonly string[]): string[][] {
  const unknown = new Set(['', ...unknownTexts.map((text) => text.toLowerCase())])
  return table.columns.map((_, i) =>
    table.rows
      .map((cells) => cells[i] ?? '')
      .filter((text) => text.length > 40 || !unknown.has(text.toLowerCase())),
  )
}

function previewedColumn(name: string, known: readonly string[], rows: number): PreviewedColumn {
  const different = new Set(known)
  return {
    name,
    filledShare: rows === 0 ? 0 : known.length / rows,
    distinct: different.size,
    samples: [...different].slice(0, 3).map((text) => cutTo(text, 80)),
    namesPeople: nameSaysPeople(name) || textsSayPeople(known.slice(0, 300)),
    holdsDates: holdDates(known),
  }
}

/** What was chosen before stands where this file has the column; `null` was chosen too. */
function chosenRoles(given: ChosenMapping, guessed: Roles, columns: readonly string[]): Roles {
  const either = (column: string | null | undefined, guess: string | null) =>
    column === null || (column !== undefined && columns.includes(column)) ? column : guess
  return {
    externalId: either(given.externalIdColumn, guessed.externalId),
    opened: either(given.openedColumn, guessed.opened),
    responded: either(given.respondedColumn, guessed.responded),
    resolved: either(given.resolvedColumn, guessed.resolved),
    closed: either(given.closedColumn, guessed.closed),
    updated: either(given.updatedColumn, guessed.updated),
  }
}

function dateTexts(
  table: HeadTable,
  known: readonly string[][],
  roles: Roles,
  columns: readonly PreviewedColumn[],
): string[] {
  const { externalId: _, ...dates } = roles
  const named = Object.values(dates).filter((name) => name !== null)
  const names =
    named.length > 0 ? named : columns.filter(({ holdsDates }) => holdsDates).map(({ name }) => name)
  return names.flatMap((name) => (known[table.columns.indexOf(name)] ?? []).slice(0, 600))
}

function datePairs(table: HeadTable, roles: Roles): { opened: string; ended: string }[] {
  const opened = table.columns.indexOf(roles.opened ?? '')
  const ended = table.columns.indexOf(roles.resolved ?? roles.closed ?? '')
  if (opened < 0) return []
  return table.rows
    .slice(0, 1000)
    .map((cells) => ({ opened: cells[opened] ?? '', ended: cells[ended] ?? '' }))
}

function guessZone(
  given: ChosenMapping,
  dates: { withZone: number; withoutZone: number },
  zone: string,
): Guess {
  const { withZone, withoutZone } = dates
  const params = { with: withZone, without: withoutZone }
  if (withZone > withoutZone) {
    return withoutZone === 0
      ? { sureness: 'certain', reason: 'times_carry_zone', params }
      : { sureness: 'likely', reason: 'some_carry_zone', params }
  }
  if (given.zone !== undefined) return chosen
  if (withZone > 0) return { sureness: 'unsure', reason: 'few_carry_zone', params: { ...params, zone } }
  return { sureness: 'unsure', reason: 'workspace_zone', params: { zone } }
}

/** The head read for real, so that the preview promises nothing the import would not do. */
function reading(
  bytes: Uint8Array,
  whole: boolean,
  mapping: Partial<RecordMapping>,
  now: Date,
): RecordPreview['reading'] {
  if (!isComplete(mapping)) return null
  const reader = new TicketLogReader(mapping, { now })
  reader.add(bytes)
  if (whole) reader.end()
  const rejections: RecordRejection[] = []
  const tickets = new Set<string>()
  let used = 0
  let rejected = 0
  let first: string | null = null
  let last: string | null = null
  for (let batch = reader.take(5000), done = false; !done; ) {
    done = batch === null
    const { rows, rejections: refused } = batch ?? reader.takeRest()
    used += rows.length
    rejected += refused.length
    rejections.push(...refused.slice(0, 20 - rejections.length))
    for (const { externalId, openedAt } of rows) {
      tickets.add(externalId)
      if (first === null || openedAt < first) first = openedAt
      if (last === null || openedAt > last) last = openedAt
    }
    if (!done) batch = reader.take(5000)
  }
  return { used, rejected, tickets: tickets.size, rejections, firstOpenedAt: first, lastOpenedAt: last }
}

function isComplete(mapping: Partial<RecordMapping>): mapping is RecordMapping {
  return (
    mapping.externalIdColumn !== undefined &&
    mapping.openedColumn !== undefined &&
    mapping.dateFormat !== undefined
  )
}
