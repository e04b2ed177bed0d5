import type { PartFinding, PartsInput } from '@ratchet/contract'

/** One look at a card that came along, by the key of the card. */
export interface ImportedReview {
  readonly key: string
  readonly direction: 'forward' | 'backward'
  readonly at: Date
  readonly rating: 'again' | 'hard' | 'good' | 'easy'
  readonly tookMs: number
}

export interface ReadParts {
  readonly parts: PartsInput
  readonly reviews: readonly ImportedReview[]
  readonly findings: PartFinding[]
  /** A name for a course that is begun from the file. */
  readonly title: string | null
}

/** As long as a course lets one side be. */
export const mostOfASide = 2000

export const tooLong = (line: number | null, text: string): PartFinding => ({
  ...{ line, about: text.slice(0, 80), severity: 'error' },
  message: `Longer than ${mostOfASide} characters; it was left out. Split it.`,
})
