import type { RecordMessages } from './catalogue/records.ts'
import type { WarningParams } from './facts.ts'
import type { Tag } from './locale.ts'
import {
  type GuessReason,
  guessReasons,
  type RecordWarningCode,
  type RejectionCode,
  recordWarningCodes,
  rejectionCodes,
  type Sureness,
} from './record-facts.ts'
import { readerOf } from './sentences/warning-text.ts'

/** What is said about an export of tickets. A code without words here falls back to what came with it. */
export interface RecordWords {
  /** "certain", "likely", "please check" */
  sureness(sureness: Sureness): string
  /** Why something was guessed, in one sentence. */
  guess(guess: { readonly reason: string; readonly params: WarningParams }): string
  /** Why a row was refused, in one sentence. */
  rejection(rejection: {
    readonly code: string
    readonly text: string
    readonly column: string
    readonly reason: string
  }): string
  warning(code: string, params: WarningParams): string
}

export function recordWords(messages: RecordMessages, locale: Tag): RecordWords {
  return {
    sureness: (sureness) => messages.sureness[sureness],
    guess: ({ reason, params }) =>
      isOne(guessReasons, reason) ? messages.guess[reason](readerOf(params, locale)) : '',
    rejection: ({ code, text, column, reason }) => {
      if (!isOne(rejectionCodes, code)) return reason
      const cut = text.length > 40 ? `${text.slice(0, 40)}…` : text
      return messages.rejection[code]({ text: messages.quoted(cut), column })
    },
    warning: (code, params) =>
      isOne(recordWarningCodes, code)
        ? messages.warning[code](readerOf(params, locale))
        : messages.unknownWarning(code),
  }
}

function isOne<Code extends GuessReason | RejectionCode | RecordWarningCode>(
  codes: readonly Code[],
  code: string,
): code is Code {
  return (codes as readonly string[]).includes(code)
}
