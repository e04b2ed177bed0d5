import type { GiftQuestion } from './types.ts'

type Answers<T> = T extends unknown
  ? Omit<T, 'line' | 'title' | 'category' | 'id' | 'tags' | 'stem' | 'generalFeedback' | 'missingWord'>
  : never

/** What stands between the braces of a question. */
export type AnswerBlock = Answers<GiftQuestion>
