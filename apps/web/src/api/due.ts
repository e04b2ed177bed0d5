import type { LinkProps } from '@tanstack/react-router'

/** One thing that waits for the reader, in words, with the way to it. */
export interface DueItem {
  key: string
  /** Smaller is more pressing; rooms agree on the list in `dueRanks`. */
  rank: number
  /** The date it hangs on, where there is one; the earlier comes first. */
  day: string | null
  sentence: string
  why: string
  late: boolean
  action: string
  /** What the action is about, for whoever hears only the link. */
  about: string
  link: Pick<LinkProps, 'to' | 'params' | 'search'>
}

/** What each room answers when Today asks what is due for the reader. */
export interface DueForMe {
  items: readonly DueItem[]
  pending: boolean
  error: unknown
  retry: () => void
}

/** The order of what waits: a lost gain before a promise, a promise before work, work before looking through. */
export const dueRanks = {
  reopened: 0,
  watch: 5,
  answer: 10,
  judge: 20,
  read: 30,
  decide: 40,
  authorise: 42,
  take_on: 43,
  budget: 45,
  meeting: 50,
  action: 60,
  gate: 70,
  review: 80,
  cards: 90,
} as const

/** Of all rooms, the most pressing first. */
export const inOrderOfNeed = (items: readonly DueItem[]): DueItem[] =>
  [...items].sort((a, b) => a.rank - b.rank || (a.day ?? '9').localeCompare(b.day ?? '9'))
