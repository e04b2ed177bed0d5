/** Codes of reviews; the contract's lists of kinds, sources and decisions, and the reasons that the sources give. */

export const reviewKindCodes = ['backlog', 'trend', 'error_budget', 'momentum', 'practice'] as const
export type ReviewKind = (typeof reviewKindCodes)[number]

export const reviewSourceCodes = [
  'open_actions',
  'overdue_answers',
  'unowned',
  'stale',
  'error_budgets',
  'to_decide',
  'checks_due',
  'early_flags',
  'new_signals',
  'rising_categories',
  'missed_reviews',
  'other_business',
] as const
export type ReviewSourceName = (typeof reviewSourceCodes)[number]

export const reviewReasons = [
  'action_open',
  'action_overdue',
  'answer_overdue',
  'budget_normal',
  'budget_careful',
  'budget_frozen',
  'budget_unknown',
  'no_owner',
  'review_date_passed',
  'judging_date_came',
  'verdict_unread',
  'verdict_read',
  'verdict_settled',
  'check_due',
  'gain_may_slip',
  'signal_concern',
  'signal_improvement',
  'signal_neutral',
  'category_rises',
  'category_falls',
  'review_missed',
  'added_in_meeting',
] as const
export type ReviewReason = (typeof reviewReasons)[number]

export const reviewDecisionCodes = [
  'answer',
  'owner',
  'look_again',
  'judge',
  'read',
  'conclude',
  'run_check',
  'experiment',
  'pace',
  'capture',
  'done',
  'nothing_to_do',
  'carry',
] as const
export type ReviewDecisionKind = (typeof reviewDecisionCodes)[number]

/** What minutes are written from; a contract's `Occurrence` holds it. */
export interface MinutesFacts {
  name: string
  kind: ReviewKind
  zone: string
  startedAt: string | null
  endedAt: string | null
  startedBy: string | null
  participants: string
  closingNote: string
  items: readonly {
    label: string
    reason: string
    facts: Readonly<Record<string, string | number | null>>
    note: string
    settledAs: 'decided' | 'nothing_to_do' | 'carried' | null
    decisions: readonly { kind: ReviewDecisionKind; choice: string; reason: string; by: string }[]
  }[]
  actions: readonly { title: string; owner: string | null; dueOn: string | null; done: boolean }[]
}

type Facts = Readonly<Record<string, string | number | null>>

/** What is said about reviews, in one language. */
export interface ReviewWords {
  kind(kind: ReviewKind): string
  about(kind: ReviewKind): string
  source(source: ReviewSourceName): string
  /** Why an item is on the agenda; a code without words here gives a sentence that is never wrong. */
  reason(finding: { readonly reason: string; readonly facts: Facts }): string
  decision(decision: { readonly kind: ReviewDecisionKind; readonly choice: string }): string
  /** A moment as the clock of a zone shows it: "09:05". */
  time(at: string, zone: string): string
  /** The minutes of a meeting as Markdown. */
  minutes(facts: MinutesFacts): string
}
