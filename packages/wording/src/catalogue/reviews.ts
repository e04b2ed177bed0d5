import type { ReviewDecisionKind, ReviewKind, ReviewReason, ReviewSourceName } from '../review-facts.ts'
import type { WarningReader } from './warnings.ts'

/** What is said about reviews: agenda, decisions and minutes. */
export interface ReviewMessages {
  kind: Record<ReviewKind, string>
  /** What this kind of review looks at, in one sentence. */
  about: Record<ReviewKind, string>
  source: Record<ReviewSourceName, string>
  /** Why an item is on the agenda, in one sentence. */
  reason: Record<ReviewReason, (read: WarningReader) => string>
  unknownReason: string
  /** What was decided, as it stands in the minutes; `choice` is worded already. */
  decided: Record<ReviewDecisionKind, (choice: string) => string>
  answer: Record<'accept' | 'park' | 'decline', string>
  pace: Record<'normal' | 'careful' | 'frozen', string>
  conclusion: Record<'adopt' | 'adapt' | 'abandon' | 'keep_observing', string>
  minutes: {
    title(name: string, day: string): string
    held(from: string, to: string, zone: string): string
    ledBy(name: string): string
    present(names: string): string
    noAgenda: string
    decisions: string
    nothingToDo: string
    carried: string
    actions: string
    noActions: string
    note: string
    closing: string
    done: string
    by(day: string): string
    openStill: string
  }
}
