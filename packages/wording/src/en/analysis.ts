import type { AnalysisMessages } from '../catalogue/analysis.ts'

export const analysis: AnalysisMessages = {
  side: (rule, side) => {
    if (side === 'both') return 'across the centre line'
    if (rule === 'trend' || rule === 'six_in_a_row') return side === 'high' ? 'rising' : 'falling'
    return side === 'high' ? 'high' : 'low'
  },
  signal: ({ name, sideName, first, last, count }) =>
    count === 1
      ? `${first}: ${name}, ${sideName}`
      : `${first} to ${last}: ${name}, ${sideName}, ${count} points`,
  segment: (number) => `Segment ${number}`,
  noSignal: 'No rule fired: what is seen is ordinary variation.',
  tooFewPoints:
    'Too few points for limits: three give some, twelve give settled ones. Nothing can be said about variation yet.',
  trial: 'Limits from fewer than 12 points are trial limits; they may still move.',
  neutral: 'Nobody said which way is better, so signals are neither good nor bad.',
  assuranceNeedsStability:
    'Whether the target can be relied on is not said while the process is unstable: signals come first.',
  secondOpinion:
    'A second opinion for slow drift: it compares with the first 12 points of each segment, and marks where its own limits are passed. They are limits of a sum or a weighted mean, so none are drawn here.',
  chart: {
    xmr: 'XmR chart',
    run: 'run chart',
    c: 'c chart',
    u: 'u chart',
    up: 'u′ chart',
    p: 'p chart',
    pp: 'p′ chart',
    ip: 'I′ chart',
    g: 'g chart',
    t: 't chart',
    ewma: 'EWMA, weighted mean',
    cusum: 'CUSUM, cumulative sum',
  },
  reason: {
    single_values: () => 'One value a period: limits come from the steps between neighbours.',
    ratio_of_sizes: () =>
      'Each value is a ratio of a different size, so periods with little behind them get wider limits.',
    counts: () => 'A count with the same opportunity in each period: limits come from the count itself.',
    counts_vary_more: ({ number }) =>
      `The counts vary ${number} times as much as chance alone would make them, so limits come from the steps between neighbours.`,
    large_counts: ({ number }) =>
      `With ${number} cases a period, limits from the count alone would be far too narrow; they come from the steps between neighbours.`,
    few_events: ({ number }) =>
      `With ${number} events a period no limits can be trusted. A metric of the time between events would see more.`,
    share_of_cases: () => 'A share of cases: limits follow the number of cases in each period.',
    rate_of_exposure: () => 'A rate: limits follow the exposure in each period.',
    varies_more_than_chance: ({ number }) =>
      `The periods vary ${number} times as much as chance alone would make them, so the limits are widened by that.`,
    large_denominators: ({ number }) =>
      `With ${number} cases a period, plain limits would be far too narrow; they are widened by how much the periods really vary.`,
    no_denominators: () =>
      'Only the finished ratios are known, not how many cases stand behind them, so they are treated as single values.',
    time_between_events: () => 'Times between rare events: the scale is bent so that their limits are fair.',
    chosen: () => 'You chose this chart.',
  },
  variation: {
    common_cause: 'The latest point is ordinary variation.',
    improvement: 'The latest point belongs to a signal of improvement.',
    concern: 'The latest point belongs to a signal of concern.',
  },
}
