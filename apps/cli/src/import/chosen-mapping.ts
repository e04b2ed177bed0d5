import { type PartialRecordMapping, RecordMapping, type RecordPreview } from '@ratchet/contract'
import { words } from '@ratchet/wording'
import { CliError } from '../cli-error.ts'

/** What the command line says about how a file is read. */
export interface MappingOptions {
  readonly zone?: string
  readonly dateFormat?: RecordMapping['dateFormat']
  readonly map?: readonly string[]
  readonly attribute?: readonly string[]
}

const roles = {
  id: 'externalIdColumn',
  opened: 'openedColumn',
  responded: 'respondedColumn',
  resolved: 'resolvedColumn',
  closed: 'closedColumn',
  updated: 'updatedColumn',
} as const
type Role = keyof typeof roles

/**
 * Options as parts of a mapping; what is not said is guessed. `--map resolved=` says that there is no such column.
 *
 * @throws CliError exit code 2 for an option that says nothing
 */
export function chosenMapping({ zone, dateFormat, map, attribute }: MappingOptions): PartialRecordMapping {
  const chosen: PartialRecordMapping = {}
  if (zone !== undefined) chosen.zone = zone
  if (dateFormat !== undefined) chosen.dateFormat = dateFormat
  for (const pair of map ?? []) {
    const [role, column] = halvesOf(pair, '--map')
    if (!(role in roles)) {
      throw new CliError(`--map ${pair}: ${role} is none of ${Object.keys(roles).join(', ')}.`, 2)
    }
    if (role === 'id' || role === 'opened') {
      if (column === '') throw new CliError(`--map ${pair}: a ticket cannot be without it.`, 2)
      chosen[roles[role]] = column
    } else chosen[roles[role as Exclude<Role, 'id' | 'opened'>]] = column === '' ? null : column
  }
  if (attribute !== undefined) {
    chosen.attributes = attribute.map((pair) => {
      const [column, name] = pair.includes('=') ? halvesOf(pair, '--attribute') : [pair, pair]
      return { column, name: name === '' ? column : name }
    })
  }
  return chosen
}

function halvesOf(pair: string, option: string): [string, string] {
  const at = pair.indexOf('=')
  if (at < 1) throw new CliError(`${option} ${pair}: write it as name=column.`, 2)
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
}

/**
 * The mapping to import with.
 *
 * @throws CliError when a column that a ticket needs is not clear, or day and month could be either
 */
export function completeMapping(preview: RecordPreview, chosen: PartialRecordMapping): RecordMapping {
  const { mapping, columns, guesses } = preview
  const missing = (['id', 'opened'] as const).filter((role) => mapping[roles[role]] === undefined)
  if (missing.length > 0) {
    const names = columns.slice(0, 40).map(({ name }) => `"${name}"`)
    throw new CliError(
      `Which column holds ${missing.map((role) => (role === 'id' ? "the ticket's id" : 'the opening date')).join(' and ')} is not clear; say it with ${missing.map((role) => `--map ${role}=COLUMN`).join(' ')}. There are ${names.join(', ')}.`,
    )
  }
  const gone = [
    chosen.externalIdColumn,
    chosen.openedColumn,
    ...Object.keys(roles).map((role) => chosen[roles[role as Role]]),
  ]
    .concat(chosen.attributes?.map(({ column }) => column))
    .find((column) => typeof column === 'string' && !columns.some(({ name }) => name === column))
  if (gone !== undefined) throw new CliError(`The file has no column "${gone}".`)
  if (chosen.dateFormat === undefined && guesses.dateFormat.sureness === 'unsure') {
    throw new CliError(
      `How the dates are written is not clear: ${words('en').records.guess(guesses.dateFormat)} Say it with --date-format.`,
    )
  }
  const read = RecordMapping.safeParse(mapping)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new CliError(`The mapping cannot be used: ${issue?.path.join('.')} ${issue?.message}.`)
}
