/** What people are told of; the contract's list of kinds must be among these. */
export const notificationKinds = [
  'accept',
  'park',
  'decline',
  'merge',
  'withdraw',
  'unmerge',
  'unite',
  'assigned',
  'comment',
  'mention',
  'status',
  'reopened',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export interface NotificationFacts {
  kind: string
  /** Null when nobody did it: a day that came. */
  by: { name: string } | null
  other: { words: string } | null
  /** With `status` and `reopened` a status, else a reason or what was written. */
  detail?: string
}
