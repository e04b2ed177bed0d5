import type { GuessReason, RecordWarningCode, RejectionCode, Sureness } from '../record-facts.ts'
import type { WarningReader } from './warnings.ts'

/** What is said about an export of tickets: how it was recognised, and why rows were refused. */
export interface RecordMessages {
  sureness: Record<Sureness, string>
  guess: Record<GuessReason, (read: WarningReader) => string>
  /** `text` is the offending cell, in quotation marks and cut; `column` its column. */
  rejection: Record<RejectionCode, (said: { text: string; column: string }) => string>
  warning: Record<RecordWarningCode, (read: WarningReader) => string>
  unknownWarning(code: string): string
  quoted(text: string): string
}
