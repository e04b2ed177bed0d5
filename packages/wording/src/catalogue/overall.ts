import type { GuardrailLabel, OverallAnswer } from '../facts.ts'

/** Clauses of the overall answer. `names` is joined already; clauses start small unless a name starts them. */
export interface OverallMessages {
  label: Record<OverallAnswer, string>
  guardrailLabel: Record<GuardrailLabel, string>
  met(names: string, count: number): string
  short(names: string, count: number): string
  /** One short target with its change and what was agreed, both as percentages without sign. */
  shortOf(name: string, move: -1 | 0 | 1, change: string, agreed: string): string
  tooEarly(names: string): string
  promising(names: string, count: number): string
  worrying(names: string, count: number): string
  noEvidence(names: string): string
  notOurs(names: string): string
  alreadyThere(names: string): string
  unstable(names: string): string
  worse(names: string): string
  guardrailWorse(names: string, count: number): string
  guardrailNotShown(names: string, count: number): string
  guardrailTooEarly(names: string, count: number): string
  guardrailPromising(names: string, count: number): string
  guardrailWorrying(names: string, count: number): string
  guardrailsSafe(count: number): string
  noTargets: string
}
