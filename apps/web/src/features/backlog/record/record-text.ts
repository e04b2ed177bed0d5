import type { Improvement } from '@ratchet/contract'

/** What people may edit of an improvement, as it stands in a form; empty text for none. */
export type RecordText = {
  sentence: string
  description: string
  teamId: string
  teamPrivate: boolean
  ownerId: string
  nextReviewOn: string
}

export const recordFields = [
  'sentence',
  'description',
  'teamId',
  'teamPrivate',
  'ownerId',
  'nextReviewOn',
] as const
export type RecordField = (typeof recordFields)[number]

export function recordTextOf(improvement: Improvement): RecordText {
  const { sentence, description, teamId, teamPrivate, owner, nextReviewOn } = improvement
  return {
    sentence,
    description,
    teamId: teamId ?? '',
    teamPrivate,
    ownerId: owner?.id ?? '',
    nextReviewOn: nextReviewOn ?? '',
  }
}

/** The fields that differ, which alone are sent: an untouched field never overwrites somebody else's change. */
export function changedFields(before: RecordText, after: RecordText): RecordField[] {
  return recordFields.filter((field) => before[field] !== after[field])
}

/** The change to send for some fields; empty text of a reference or date means none. */
export function changeOf(text: RecordText, fields: readonly RecordField[]) {
  return {
    ...(fields.includes('sentence') ? { sentence: text.sentence.trim() } : {}),
    ...(fields.includes('description') ? { description: text.description } : {}),
    ...(fields.includes('teamId') ? { teamId: text.teamId || null } : {}),
    ...(fields.includes('teamPrivate') ? { teamPrivate: text.teamPrivate } : {}),
    ...(fields.includes('ownerId') ? { ownerId: text.ownerId || null } : {}),
    ...(fields.includes('nextReviewOn') ? { nextReviewOn: text.nextReviewOn || null } : {}),
  }
}
