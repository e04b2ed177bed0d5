/** Formatted already. */
export interface LastYearText {
  before: string
  after: string
  from: string
  to: string
  difference: string
  low: string
  high: string
  /** By how much it differed from year to year before the change; empty while nobody can know. */
  usual: string
}

/** What is said when periods are set beside the same ones a year earlier. */
export interface LastYearMessages {
  compared(text: LastYearText): string
  reason: Record<
    'changed' | 'changes_anyway' | 'one_year_only' | 'not_certain',
    (text: LastYearText) => string
  >
}
