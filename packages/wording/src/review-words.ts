import type { ReviewMessages } from './catalogue/reviews.ts'
import { formatDate } from './format/date.ts'
import type { Tag } from './locale.ts'
import { type ReviewDecisionKind, type ReviewWords, reviewReasons } from './review-facts.ts'
import { minutesMarkdown } from './sentences/minutes-markdown.ts'
import { readerOf } from './sentences/warning-text.ts'

export function reviewWords(messages: ReviewMessages, locale: Tag): ReviewWords {
  const words: ReviewWords = {
    kind: (kind) => messages.kind[kind],
    about: (kind) => messages.about[kind],
    source: (source) => messages.source[source],
    reason: ({ reason, facts }) => {
      const code = reviewReasons.find((known) => known === reason)
      return code ? messages.reason[code](readerOf(facts, locale)) : messages.unknownReason
    },
    decision: ({ kind, choice }) => messages.decided[kind](worded(kind, choice, messages, locale)),
    time: (at, zone) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
        new Date(at),
      ),
    minutes: (facts) => minutesMarkdown(facts, words, messages, locale),
  }
  return words
}

function worded(kind: ReviewDecisionKind, choice: string, messages: ReviewMessages, locale: Tag): string {
  if (kind === 'answer') return messages.answer[choice as keyof typeof messages.answer] ?? choice
  if (kind === 'pace') return messages.pace[choice as keyof typeof messages.pace] ?? choice
  if (kind === 'conclude') return messages.conclusion[choice as keyof typeof messages.conclusion] ?? choice
  return kind === 'look_again' ? formatDate(choice, locale) : choice
}
