import type { Direction, MeasureGroup, MetricKind, Period, PracticeMeasure } from '@ratchet/contract'

export interface MeasureDefinition {
  group: MeasureGroup
  name: string
  /** The formula in words; it becomes the metric's description. */
  formula: string
  unit: string
  direction: Direction
  kind: MetricKind
  /** Whole weeks or months. What happens a few times a month only would be noise by the week. */
  period: Period & ('week' | 'month')
}

const share = { unit: '%', kind: 'proportion' } as const
const up = { direction: 'increase' } as const
const down = { direction: 'decrease' } as const
const weekly = { period: 'week' } as const
const monthly = { period: 'month' } as const
const adopted = { group: 'adopted', ...monthly } as const
const effective = { group: 'effective', ...monthly } as const
const flow = { group: 'flow' } as const

/** Every measure as the metric that keeps it. Sources of the formulae: docs/guide/practice-measures.md. */
export const measureDefinitions: Record<PracticeMeasure, MeasureDefinition> = {
  adoption: {
    ...adopted,
    ...share,
    ...up,
    name: 'Practice: adoption',
    formula: 'Teams with at least one improvement that somebody moved in the month, of all teams.',
  },
  participation: {
    ...adopted,
    ...share,
    ...up,
    name: 'Practice: participation',
    formula: 'Members who sent at least one sentence in the month, of all members.',
  },
  ideas: {
    ...adopted,
    ...up,
    name: 'Practice: ideas per person and year',
    formula: 'Sentences sent in the month, by twelfths of the members.',
    unit: 'per person and year',
    kind: 'rate',
  },
  satisfaction: {
    ...adopted,
    ...up,
    name: 'Practice: stakeholders’ answers',
    formula: 'Mean of the answers whether an expectation was met: met 100, partly 50, not 0.',
    unit: 'points of 100',
    kind: 'continuous',
  },
  lessons: {
    ...adopted,
    ...share,
    ...up,
    name: 'Practice: ended with a lesson',
    formula: 'Laps that ended in the month and left a lesson, of all that ended.',
  },
  reviews_held: {
    ...adopted,
    ...share,
    ...up,
    name: 'Practice: reviews held',
    formula:
      'Meetings of reviews that were held in the month, of those that were planned and not called off.',
  },
  completion: {
    ...effective,
    ...share,
    ...up,
    name: 'Practice: completion',
    formula:
      'Laps that were carried out and evaluated in the month, of all that ended; the rest was given up.',
  },
  implementation: {
    ...effective,
    ...up,
    name: 'Practice: implementation ratio',
    formula: 'Laps that went live in the month, by sentences sent in it.',
    unit: '%',
    kind: 'rate',
  },
  verified_rate: {
    ...effective,
    ...share,
    ...up,
    name: 'Practice: verified rate',
    formula: 'Laps of the month whose deciding verdict was "there", of all that were completed.',
  },
  negative_outcome: {
    ...effective,
    ...share,
    ...down,
    name: 'Practice: made worse',
    formula: 'Laps of the month whose deciding verdict was "worse", of all that were completed.',
  },
  on_time: {
    ...effective,
    ...share,
    ...up,
    name: 'Practice: on time',
    formula:
      'Laps of the month that were live by the day on which the last action of their plan was due, of the completed ones whose plan named days.',
  },
  on_budget: {
    ...effective,
    ...share,
    ...up,
    name: 'Practice: on budget',
    formula:
      'Laps of the month that cost no more than their plan had asked for, of the completed ones that named both in one currency.',
  },
  sustained_rate: {
    ...effective,
    ...share,
    ...up,
    name: 'Practice: sustained rate',
    formula:
      'Gains that were still there at the last check, 90 days or more after the verdict, of those whose last check or loss fell in the month.',
  },
  sustained_half_year: {
    ...effective,
    ...share,
    ...up,
    name: 'Practice: sustained after 180 days',
    formula:
      'Gains that were still there 180 days after their judging date, of those whose day lay in the month and that were still measured.',
  },
  forecast_bias: {
    ...effective,
    ...up,
    name: 'Practice: forecast bias',
    formula:
      'Median of change that came over change that was forecast, of laps judged in the month. Below 1, forecasts promise too much.',
    unit: '',
    kind: 'continuous',
  },
  answer_time: {
    ...flow,
    ...weekly,
    ...down,
    name: 'Practice: answer time',
    formula: 'Median days from a sentence to its first answer, of first answers given in the week.',
    unit: 'days',
    kind: 'continuous',
  },
  answered_in_window: {
    ...flow,
    ...weekly,
    ...share,
    ...up,
    name: 'Practice: answered in time',
    formula: 'Sentences answered by their promised day, of those whose promised day lay in the week.',
  },
  idea_to_verified: {
    ...flow,
    ...monthly,
    ...down,
    name: 'Practice: idea to verified gain',
    formula: 'Median days from the sentence to the verified gain, of gains verified in the month.',
    unit: 'days',
    kind: 'continuous',
  },
  clearance: {
    ...flow,
    ...monthly,
    ...up,
    name: 'Practice: clearance',
    formula: 'Improvements closed in the month, by sentences sent in it. Below 100 % the backlog grows.',
    unit: '%',
    kind: 'rate',
  },
  stale: {
    ...flow,
    ...weekly,
    ...share,
    ...down,
    name: 'Practice: stale',
    formula:
      'Improvements untouched past their review date, or without one for 90 days, of those in hand when the week ended.',
  },
  ownerless: {
    ...flow,
    ...weekly,
    ...share,
    ...down,
    name: 'Practice: without an owner',
    formula: 'Improvements in hand without an owner, of those in hand when the week ended.',
  },
  measure_coverage: {
    ...flow,
    ...monthly,
    ...share,
    ...up,
    name: 'Practice: measured work',
    formula: 'Laps with a frozen baseline and a target, of the laps that were open when the month ended.',
  },
}
