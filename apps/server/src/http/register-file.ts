import {
  guarded,
  guessRegisterColumns,
  RegisterError,
  readRegister,
  writeWorkbook,
} from '@ratchet/connectors'
import type {
  Improvement,
  Member,
  RegisterMapping,
  RegisterReport,
  RegisterRowReport,
  Team,
} from '@ratchet/contract'
import { registerFields, rowOutcomes } from '@ratchet/contract'
import { nameInRegister } from '@ratchet/core/backlog'
import { invalid } from '@ratchet/core/foundation'
import { csvText } from './csv-text.ts'

type Cells = Partial<Record<(typeof registerFields)[number], string>>
type Act = (rows: { line: number; cells: Cells; again: boolean }[]) => Promise<{ rows: RegisterRowReport[] }>

/** Rows that one transaction takes. A part that was imported stays when a later one fails; importing again goes on. */
const atOnce = 1000

/**
 * Reads a register and has every part previewed or imported, in the order of the file.
 * @throws invalid for a file that is no table, or a mapping that names a column it lacks
 */
export async function throughRegister(
  file: File,
  chosen: RegisterMapping | undefined,
  act: Act,
): Promise<RegisterReport> {
  const { columns, rows } = readFile(new Uint8Array(await file.arrayBuffer()))
  const mapping: RegisterMapping = chosen ?? guessRegisterColumns(columns)
  const used = registerFields.flatMap((field) => {
    const column = mapping[field]
    if (column === undefined) return []
    if (!columns.includes(column))
      throw invalid(`mapping.${field}`, `there is no column “${column}” in the file`)
    return [{ field, column }]
  })
  const reports: RegisterRowReport[] = []
  const seen = new Set<string>()
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce).map(({ line, cells: all }) => {
      const cells: Cells = Object.fromEntries(used.map(({ field, column }) => [field, all[column] ?? '']))
      const name = nameInRegister(cells)
      const again = seen.has(name)
      seen.add(name)
      return { line, cells, again }
    })
    reports.push(...(await act(part)).rows)
  }
  const count = (outcome: string) => reports.filter((row) => row.outcome === outcome).length
  const counts = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, count(outcome)]))
  return { columns: [...columns], mapping, counts: counts as RegisterReport['counts'], rows: reports }
}

function readFile(bytes: Uint8Array) {
  try {
    return readRegister(bytes)
  } catch (error) {
    if (error instanceof RegisterError) throw invalid('file', error.message)
    throw error
  }
}

export interface RegisterContent {
  improvements: readonly Improvement[]
  /** What each is called where it came from, by its id. */
  references: ReadonlyMap<string, string>
  teams: readonly Team[]
  members: readonly Member[]
}

/** The backlog as CSV that spreadsheets open and that imports again without a change. */
export const registerCsv = (content: RegisterContent): File =>
  new File([csvText(registerRows(content))], 'improvement-backlog.csv', { type: 'text/csv;charset=utf-8' })

/** The same as an Excel workbook. Texts are guarded there, too: the next program may save them as CSV. */
export async function registerWorkbook(content: RegisterContent): Promise<File> {
  const rows = registerRows(content).map((row) =>
    row.map((value) => (typeof value === 'string' ? guarded(value) : value)),
  )
  return new File([await writeWorkbook('Improvement backlog', rows)], 'improvement-backlog.xlsx', {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

function registerRows({
  improvements,
  references,
  teams,
  members,
}: RegisterContent): (string | number | null)[][] {
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]))
  const addresses = new Map(members.map(({ id, email }) => [id, email]))
  const rows = improvements.map((one) => {
    const { value, effort, risk, urgency, confidencePercent, source } = one.estimates
    return [
      ...[one.id, one.sentence, one.description],
      one.teamId === null ? null : (teamNames.get(one.teamId) ?? null),
      one.owner === null ? null : (addresses.get(one.owner.id) ?? one.owner.name),
      ...[one.status, one.nextReviewOn],
      ...[value?.low ?? null, value?.high ?? null, value?.unit ?? null, value?.whose ?? null],
      ...[effort?.lowDays ?? null, effort?.highDays ?? null],
      ...[risk?.likelihood ?? null, risk?.impact ?? null, risk?.note ?? null],
      ...[urgency, confidencePercent, source?.kind ?? null, source?.link ?? null],
      ...[one.submittedBy.name, one.capturedAt, one.replyBy, one.claimedElsewhere],
      references.get(one.id) ?? null,
    ]
  })
  const head = [
    ...registerFields,
    'submitted_by',
    'captured_at',
    'reply_by',
    'claimed_elsewhere',
    'reference',
  ]
  return [head, ...rows]
}
