/** How a learner's cards are scheduled. */
export interface SchedulerSettings {
  /** Share of cards to be remembered when they come due, 0.80 to 0.95. */
  readonly desiredRetention: number
  readonly maximumIntervalDays: number
  readonly learningStepsMinutes: readonly number[]
  readonly relearningStepsMinutes: readonly number[]
  /** 21 personal parameters of FSRS-6, or null for the defaults. */
  readonly parameters: readonly number[] | null
  /** Spreads intervals a little, so that cards learned together do not stay together. Seeded by card. */
  readonly fuzz: boolean
}

export const lowestRetention = 0.8
export const highestRetention = 0.95

export const defaultSettings: SchedulerSettings = {
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  parameters: null,
  fuzz: true,
}

/** What is wrong with settings, or null. */
export function settingsFault(settings: SchedulerSettings): string | null {
  const { desiredRetention, maximumIntervalDays, parameters } = settings
  if (!(desiredRetention >= lowestRetention && desiredRetention <= highestRetention)) {
    return `Retention lies between ${lowestRetention} and ${highestRetention}; ${desiredRetention} does not.`
  }
  if (!Number.isInteger(maximumIntervalDays) || maximumIntervalDays < 1 || maximumIntervalDays > 36_500) {
    return `The longest interval is 1 to 36500 whole days; ${maximumIntervalDays} is not.`
  }
  if (parameters !== null && (parameters.length !== 21 || !parameters.every(Number.isFinite))) {
    return 'Personal parameters are 21 numbers.'
  }
  const steps = [...settings.learningStepsMinutes, ...settings.relearningStepsMinutes]
  return steps.every((minutes) => Number.isInteger(minutes) && minutes > 0)
    ? null
    : 'A learning step is a whole number of minutes above 0.'
}
