import type { Actor } from '@ratchet/core/foundation'

/** The calendar of the demo, in weeks from its start: a term before the change and a term after it. */
export const calendar = {
  weeks: 36,
  baselineFrom: 2,
  goLive: 18,
  settlingInWeeks: 2,
  followupWeeks: 12,
  judging: 32,
  examWeeks: [14, 15, 29, 30],
} as const

export interface Cast {
  amara: Actor
  jonas: Actor
  noor: Actor
  lena: Actor
  piet: Actor
  rosa: Actor
  serviceDesk: string
  network: string
  portal: string
}
