import { daysBetween } from '../memory/learner-day.ts'

/** An answer as far as closing a gap is concerned. */
export interface GapAnswer {
  readonly on: string
  readonly right: boolean
  /** From a test in which questions of several concepts were mixed: diagnostic, mock, mixed quiz. */
  readonly mixed: boolean
}

export type GapState =
  | { readonly state: 'open' }
  | { readonly state: 'studied'; readonly confirmFromOn: string }
  | { readonly state: 'closed'; readonly closedOn: string }

const answersToClose = 2

/**
 * Whether a concept's gap is closed. Practice alone never closes it: it takes two right answers in a row in mixed
 * tests, at least a learner's day after the last practice before them. A later mistake in a mixed test reopens it.
 */
export function gapState(openedOn: string, answers: readonly GapAnswer[]): GapState {
  let practisedOn: string | null = null
  let practisedRight = false
  let inARow = 0
  let closedOn: string | null = null
  for (const { on, right, mixed } of answers) {
    if (on < openedOn) continue
    if (!mixed) {
      practisedOn = on
      practisedRight = right
      continue
    }
    if (!right) {
      inARow = 0
      closedOn = null
    } else if (daysBetween(practisedOn ?? openedOn, on) >= 1) {
      inARow += 1
      if (inARow >= answersToClose) closedOn ??= on
    }
  }
  if (closedOn !== null) return { state: 'closed', closedOn }
  // Whoever practised and missed again has not studied it yet.
  if (practisedOn === null || !practisedRight) return { state: 'open' }
  return { state: 'studied', confirmFromOn: nextDay(practisedOn) }
}

const nextDay = (on: string) => new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10)
