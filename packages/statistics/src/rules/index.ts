export { anySignal, flag } from './flags.ts'
export type { TwoOfThreeVariant } from './mdc-rules.ts'
export type { RuleName, RuleSignal, SignalSide } from './signal.ts'
