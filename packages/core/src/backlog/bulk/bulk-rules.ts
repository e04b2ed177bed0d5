import type { BulkAct } from '@ratchet/contract'

/** The field of a history entry that says in which batch a change was made. */
export const batchMark = 'batch'

interface Entry {
  changes: readonly { field: string; before: unknown; after: unknown }[]
}

/** The fields that an act may change, by their names in the history. Links are told apart one by one, not by field. */
export function fieldsOf(kind: BulkAct['kind']): readonly string[] {
  switch (kind) {
    case 'owner':
      return ['owner_id']
    case 'team':
      return ['team_id']
    case 'review':
      return ['next_review_on']
    case 'urgency':
      return ['urgency']
    case 'accept':
    case 'park':
    case 'decline':
      return ['answer_kind', 'answer_reason', 'answer_wake_up_on', 'answered_by', 'answered_at', 'reply_by']
    case 'link':
    case 'unlink':
      return []
  }
}

/**
 * What a batch found in one improvement, to be put back; or that somebody has changed the same since, whose change
 * stays.
 *
 * @param history of the improvement, newest first
 * @returns null when the history has no entry of this batch
 */
export function foundBefore(
  history: readonly Entry[],
  batchId: string,
  fields: readonly string[],
): { before: Readonly<Record<string, unknown>>; changedSince: boolean } | null {
  const at = history.findIndex(({ changes }) =>
    changes.some(({ field, after }) => field === batchMark && after === batchId),
  )
  const entry = history[at]
  if (!entry) return null
  const before = Object.fromEntries(
    entry.changes.filter(({ field }) => fields.includes(field)).map(({ field, before: was }) => [field, was]),
  )
  const later = history.slice(0, at).flatMap(({ changes }) => changes)
  return { before, changedSince: later.some(({ field }) => fields.includes(field)) }
}
