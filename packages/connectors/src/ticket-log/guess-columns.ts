import type { PreviewedColumn, RecordPreset } from '@ratchet/contract'
import { bareName } from './column-words.ts'
import type { Guessed } from './guess-encoding.ts'
import { type ColumnRole, recordPresets } from './presets.ts'

const mostAttributes = 40
/** A column with more different texts than this tells tickets apart, not kinds of tickets. */
const mostDistinct = 60

/** Whose export this is, by its column names. */
export function guessPreset(columns: readonly string[]): Guessed<RecordPreset> {
  const bare = new Set(columns.map(bareName))
  const scores = (['servicenow', 'jira', 'request_tracker'] as const).map((preset) => ({
    preset,
    matched: recordPresets[preset].signature.filter((name) => bare.has(name)).length,
  }))
  const best = scores.reduce((a, b) => (b.matched > a.matched ? b : a))
  if (best.matched < 3) {
    return { value: 'generic', guess: { sureness: 'likely', reason: 'no_known_tool', params: {} } }
  }
  const sureness = best.matched >= 5 ? 'certain' : 'likely'
  return {
    value: best.preset,
    guess: { sureness, reason: 'column_names', params: { preset: best.preset, matched: best.matched } },
  }
}

export type Roles = Readonly<Record<ColumnRole, string | null>>

/** Which column means what, by its name and by whether it holds dates. A column has one meaning. */
export function guessRoles(columns: readonly PreviewedColumn[], preset: RecordPreset): Roles {
  const taken = new Set<string>()
  const find = (role: ColumnRole): string | null => {
    const wanted = [...recordPresets[preset].roles[role], ...recordPresets.generic.roles[role]]
    for (const name of wanted) {
      const found = columns.find(
        (column) =>
          bareName(column.name) === name &&
          !taken.has(column.name) &&
          // A date that was never set is no reason to leave it out; an id that is a date is none.
          (role === 'externalId'
            ? !column.holdsDates && column.filledShare > 0.5
            : column.holdsDates || column.distinct === 0),
      )
      if (found === undefined || (role === 'opened' && found.distinct === 0)) continue
      taken.add(found.name)
      return found.name
    }
    return null
  }
  const externalId = find('externalId')
  const opened = find('opened')
  const [resolved, closed] = [find('resolved'), find('closed')]
  return { externalId, opened, responded: find('responded'), resolved, closed, updated: find('updated') }
}

/** Columns worth keeping: those of the tool, and few-valued ones that the organisation added. Never people. */
export function guessAttributes(
  columns: readonly PreviewedColumn[],
  rows: number,
  preset: RecordPreset,
  roles: Roles,
): { column: string; name: string }[] {
  const { attributes, ownColumns } = recordPresets[preset]
  const meant = new Set(Object.values(roles))
  const free = columns.filter(
    ({ name, namesPeople, holdsDates, distinct }) =>
      !meant.has(name) && !namesPeople && !holdsDates && distinct > 0,
  )
  const known = free
    .filter(({ name }) => attributes.includes(bareName(name)))
    .sort((a, b) => attributes.indexOf(bareName(a.name)) - attributes.indexOf(bareName(b.name)))
  const own = free.filter(
    (column) =>
      !known.includes(column) &&
      tellsKindsApart(column, rows) &&
      (preset === 'generic' || ownColumns.some((beginning) => startsAsOwn(column.name, beginning))),
  )
  return [...known, ...own]
    .slice(0, mostAttributes)
    .map(({ name }) => ({ column: name, name: name.slice(0, 80) }))
}

/** Few different texts, each short, and each on several rows: in a short table a subject line has few texts too. */
function tellsKindsApart({ distinct, filledShare, samples }: PreviewedColumn, rows: number): boolean {
  const most = Math.min(mostDistinct, Math.max(2, (filledShare * rows) / 2))
  return distinct >= 2 && distinct <= most && filledShare >= 0.2 && samples.every((text) => text.length <= 60)
}

function startsAsOwn(name: string, beginning: string): boolean {
  return new RegExp(`^${beginning}([_. ({-]|field)`, 'i').test(
    name.replace(/\s/g, ' ').replace(/^custom field/i, 'customfield'),
  )
}
