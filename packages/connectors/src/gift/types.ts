/** How a text is marked up; `moodle` is GIFT's own plain way. */
export type GiftFormat = 'moodle' | 'html' | 'markdown' | 'plain'

export interface GiftText {
  readonly format: GiftFormat
  readonly text: string
}

interface Common {
  /** Line on which the question begins, from 1. */
  readonly line: number
  readonly title: string | null
  /** Path of the `$CATEGORY` in force. */
  readonly category: string | null
  readonly id: string | null
  readonly tags: readonly string[]
  readonly stem: GiftText
  readonly generalFeedback: GiftText | null
  /** The answers stood inside the sentence; the stem shows `_____` in their place. */
  readonly missingWord: boolean
}

export interface GiftOption {
  readonly text: GiftText
  /** Whether choosing it earns marks. */
  readonly correct: boolean
  /** As written between percent signs; null when left out. */
  readonly statedPercent: number | null
  /** −100 to 100: 100 for `=` and 0 for `~` unless stated. */
  readonly weightPercent: number
  readonly feedback: GiftText | null
}

export interface GiftNumber {
  readonly value: number
  readonly tolerance: number
  readonly weightPercent: number
  readonly feedback: GiftText | null
}

export type GiftQuestion = Common &
  (
    | { readonly type: 'single-choice' | 'multiple-choice'; readonly options: readonly GiftOption[] }
    | { readonly type: 'short-answer'; readonly accepted: readonly GiftOption[] }
    | {
        readonly type: 'true-false'
        readonly correct: boolean
        /** The first comment of the file: shown for a wrong reply, whichever value is correct. */
        readonly feedbackWhenWrong: GiftText | null
        readonly feedbackWhenRight: GiftText | null
      }
    | {
        readonly type: 'numerical'
        readonly accepted: readonly GiftNumber[]
        readonly feedbackOtherwise: GiftText | null
      }
    | { readonly type: 'matching'; readonly pairs: readonly (readonly [GiftText, string])[] }
    | { readonly type: 'essay' | 'description' }
  )

export type GiftFindingCode =
  | 'unclosed_brace'
  | 'unopened_brace'
  | 'two_answer_blocks'
  | 'title_not_closed'
  | 'no_stem'
  | 'too_few_options'
  | 'no_right_option'
  | 'percent_out_of_range'
  | 'not_a_number'
  | 'answers_unreadable'
  | 'pair_incomplete'
  | 'empty_option'

/** What is wrong with one question; the others are kept. */
export interface GiftFinding {
  readonly line: number
  readonly title: string | null
  readonly severity: 'error' | 'warning'
  readonly code: GiftFindingCode
  /** One sentence: what is wrong, and what to write instead. */
  readonly message: string
}

export interface GiftFile {
  readonly questions: readonly GiftQuestion[]
  /** Every `$CATEGORY` in order. */
  readonly categories: readonly { readonly line: number; readonly path: string }[]
  readonly findings: readonly GiftFinding[]
}
