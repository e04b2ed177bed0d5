/** Every rule the engine knows, by name. */
export type RuleName =
  | 'outside'
  | 'shift'
  | 'trend'
  | 'two_of_three'
  | 'long_run'
  | 'few_crossings'
  | 'nine_one_side'
  | 'eight_one_side'
  | 'six_in_a_row'
  | 'alternating'
  | 'two_of_three_beyond_2'
  | 'four_of_five_beyond_1'
  | 'fifteen_within_1'
  | 'eight_outside_1'
  | 'range_above_limit'
  | 'ewma_outside'
  | 'cusum_outside'

/** Where the pattern lies: above or below the centre, for a trend its direction; `both` when sides do not matter. */
export type SignalSide = 'high' | 'low' | 'both'

/** One occurrence of a rule: the points that form it, and a code that wording turns into a sentence. */
export interface RuleSignal {
  readonly rule: RuleName
  readonly side: SignalSide
  /** 0-based places of the points, rising. */
  readonly points: readonly number[]
  /** `<rule>.<side>`, the key of its sentence. */
  readonly reason: `${RuleName}.${SignalSide}`
}

export function ruleSignal(rule: RuleName, side: SignalSide, points: readonly number[]): RuleSignal {
  return { rule, side, points, reason: `${rule}.${side}` }
}
