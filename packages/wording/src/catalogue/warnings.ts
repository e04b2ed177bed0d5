import type { Assurance, SignalRule, WarningCode } from '../facts.ts'

/** A warning in two parts: a word or two to head it, and one sentence. */
export interface WarningText {
  title: string
  sentence: string
}

/** Reads a parameter as text or as a formatted number; an absent one is an empty text. */
export interface WarningReader {
  text(key: string): string
  count(key: string): number
  share(key: string): string
  date(key: string): string
}

export interface WarningMessages {
  warning: Record<WarningCode, (read: WarningReader) => WarningText>
  /** For a code this version does not know. */
  unknown(code: string): WarningText
  assurance: Record<Assurance, string>
}

export interface RuleMessages {
  name: Record<SignalRule, string>
  why: Record<SignalRule, string>
}
