import type { ReactNode } from 'react'

export type SpineStepState = 'done' | 'open' | 'missing' | 'amended'

/** One step as the spine shows it. `word` says the state in the reader's language, such as "amended once". */
export type SpineStep = { number: number; name: string; state: SpineStepState; word: string }

export type SpineProps = {
  /** The seven steps in order. */
  steps: readonly SpineStep[]
  /** The last step that cannot slip back, 1 to 7; 0 while nothing holds. */
  pawlAt: number
  /** Which lap this is, from 1; 0 before the first is opened. Earlier laps lie under it as thin lines. */
  lap: number
  /** True while an earlier lap is read: the caption of the next one would be wrong. */
  nextLapOpened?: boolean
  /** Address of a step's section. Without it and without `onStep` the steps are plain text. */
  stepHref?: (step: number) => string
  onStep?: (step: number) => void
  /** The step that is being looked at. */
  current?: number
  /** Title and verdict: inside the loop where it is wide enough, below it on a phone. */
  children?: ReactNode
}
