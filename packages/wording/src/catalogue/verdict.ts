import type { Lean, SustainCode, TargetLabel, VerdictCode } from '../facts.ts'

/** Everything a verdict's sentence may name, formatted already; an empty text means "not known". */
export interface VerdictText {
  name: string
  /** -1 fell, 1 rose, 0 the same. */
  move: -1 | 0 | 1
  from: string
  to: string
  /** "from 80 to 28 a week" in the language's own words, or empty. */
  fromTo: string
  target: string
  smallest: string
  /** "4 more follow-up weeks and 2 more baseline weeks", or empty. */
  missing: string
  by: string
}

export interface SustainText {
  name: string
  before: string
  after: string
  later: string
  retained: string
  missing: string
  by: string
}

export interface VerdictMessages {
  fromTo(from: string, to: string, seasonTakenOut: boolean): string
  perPeriod: Record<'day' | 'week' | 'month', string>
  missingBaseline(count: number, shown: string, period: 'day' | 'week' | 'month'): string
  missingFollowup(count: number, shown: string, period: 'day' | 'week' | 'month'): string
  sentence: Record<VerdictCode, (text: VerdictText) => string>
  alreadyThere(text: VerdictText): string
  sustain: Record<SustainCode, (text: SustainText) => string>
  sustainLabel: Record<SustainCode, string>
  targetLabel: Record<TargetLabel, string>
  /** An early look that leans to a claim, as sentence and as word. */
  leaning: Record<Lean, (text: VerdictText) => string>
  leanLabel: Record<Lean, string>
}
