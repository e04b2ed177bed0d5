import type { VerdictCode } from '../facts.ts'

/** The rule behind each verdict and the numbers that went into it. */
export interface WhyMessages {
  rule: Record<VerdictCode, string>
  /** The same where the interval reaches over zero and the signal is so strong that it decides alone. */
  ruleByChartAlone: Partial<Record<VerdictCode, string>>
  /** Which of its two halves a change lacks. */
  lacking: { interval: string; signal: string }
  difference(change: string, level: string, low: string, high: string): string
  closed(share: string): string
  counts(baseline: number, followup: number): string
  targetOf(text: string, direction: 'increase' | 'decrease'): string
}
