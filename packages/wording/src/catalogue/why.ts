import type { VerdictCode } from '../facts.ts'

/** The rule behind each verdict and the numbers that went into it. */
export interface WhyMessages {
  rule: Record<VerdictCode, string>
  /** The same where the interval reaches over zero and the signal is so strong that it decides alone. */
  ruleByChartAlone: Partial<Record<VerdictCode, string>>
  /** Which of its two halves a change lacks. */
  lacking: { interval: string; signal: string }
  /** The rule of an engine that weighs evidence; `times` says how many times better, formatted. */
  evidence: {
    rule: Record<Exclude<VerdictCode, 'insufficient_data' | 'unstable'>, (times: string) => string>
    /** No signal although the evidence is there: the last points do not keep it. */
    notKept(times: string): string
    /** No signal, and no change explains the numbers at least as well. */
    none: string
    confirmed: string
    forTheDate: string
    /** Beyond what is worth counting: "more than 1,000 times". */
    moreThan(times: string): string
    times(times: string): string
    noVariation: string
  }
  difference(change: string, level: string, low: string, high: string): string
  closed(share: string): string
  counts(baseline: number, followup: number): string
  targetOf(text: string, direction: 'increase' | 'decrease'): string
}
