import { type RestorableField, restorableFields } from '@ratchet/contract'

export interface PastChange {
  id: string
  changes: readonly { field: string; before: unknown; after: unknown }[]
}

export type Version = Record<RestorableField, unknown>

const isRestorable = (field: string): field is RestorableField =>
  (restorableFields as readonly string[]).includes(field)

/** Columns that hold an empty text for nothing, as events tell nothing by null. */
const texts: ReadonlySet<string> = new Set<RestorableField>([
  'sentence',
  'description',
  'value_unit',
  'value_for',
  'risk_note',
  'source_link',
])

/**
 * What people may edit as it stood right before or after one entry of the history, walking back from now. Status,
 * answer, merge, lap and place are not among it, whatever the history says of them: they follow from what was done.
 *
 * @param history newest first
 * @returns null when the history has no such entry
 */
export function versionAt(
  current: Version,
  history: readonly PastChange[],
  entryId: string,
  moment: 'before' | 'after',
): Version | null {
  const version = Object.fromEntries(restorableFields.map((field) => [field, current[field]])) as Version
  for (const entry of history) {
    if (entry.id === entryId && moment === 'after') return version
    for (const { field, before } of entry.changes) {
      if (isRestorable(field)) version[field] = before ?? (texts.has(field) ? '' : null)
    }
    if (entry.id === entryId) return version
  }
  return null
}
