import type { BulkAct, ImprovementLinkInput } from '@ratchet/contract'

export const bulkKinds = [
  'owner',
  'team',
  'review',
  'urgency',
  'link',
  'unlink',
  'accept',
  'park',
  'decline',
] as const
export type BulkKind = (typeof bulkKinds)[number]

/** What is typed for an act; empty for none. */
export interface ActText {
  kind: BulkKind
  /** A person, a team, a grade or a day. */
  value: string
  reason: string
  link: ImprovementLinkInput | null
}

export type ActFault = 'day' | 'reason' | 'link'

/** The act that was typed, or what it still wants. */
export function readAct({ kind, value, reason, link }: ActText): { act: BulkAct } | { fault: ActFault } {
  const why = reason.trim()
  switch (kind) {
    case 'owner':
      return { act: { kind, ownerId: value || null } }
    case 'team':
      return { act: { kind, teamId: value || null } }
    case 'review':
      return { act: { kind, nextReviewOn: value || null } }
    case 'urgency':
      return { act: { kind, urgency: value === '' ? null : Number(value) } }
    case 'link':
    case 'unlink':
      return link ? { act: { kind, link } } : { fault: 'link' }
    case 'accept':
      return { act: { kind, reason: why } }
    case 'park':
      if (value === '') return { fault: 'day' }
      return why === '' ? { fault: 'reason' } : { act: { kind, reason: why, wakeUpOn: value } }
    case 'decline':
      return why === '' ? { fault: 'reason' } : { act: { kind, reason: why } }
  }
}
