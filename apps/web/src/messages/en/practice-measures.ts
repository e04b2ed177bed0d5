import { practiceMeasureNames } from '@ratchet/wording'

/** Words of the measures of the practice itself. */
export const practiceMeasures = {
  title: 'How the practice is doing',
  lead: 'Improving can be improved, too. These measures are about the practice, never about one person.',
  toPractice: 'How is the practice itself doing?',
  emptyTitle: 'Nobody measures the practice yet',
  emptyText:
    'Twenty-two measures, from the share of teams that improve at all to the gains that lasted. Each becomes an ordinary metric; its weeks and months of the past are told from the history, so the charts begin full.',
  begin: 'Begin to measure the practice',
  askManager: 'A manager can begin to measure it.',
  groups: {
    adopted: 'Is it used?',
    effective: 'Does it have effect?',
    flow: 'Does it flow?',
  },
  names: practiceMeasureNames.en,
  formulae: {
    adoption: 'Teams with an improvement that somebody moved in the month, of all teams',
    participation: 'Members who sent a sentence in the month, of all members',
    ideas: 'Sentences of the month, by twelfths of the members',
    satisfaction: 'Mean of stakeholders’ answers in the month: met 100, partly 50, not 0',
    lessons: 'Laps of the month with a lesson, of all that ended',
    reviews_held: 'Meetings held in the month, of those planned',
    completion: 'Laps carried out and evaluated in the month, of all that ended',
    implementation: 'Laps that went live in the month, by sentences sent',
    verified_rate: 'Laps of the month whose verdict was there, of all completed',
    negative_outcome: 'Laps of the month whose verdict was worse, of all completed',
    on_time:
      'Live by the day on which the last planned action was due, of completed laps whose plan named days',
    on_budget: 'Cost no more than the plan asked for, of completed laps that named both in one currency',
    sustained_rate:
      'Gains still there at the last check, after 90 days or more, of those checked or lost in the month',
    sustained_half_year:
      'Still there 180 days after the judging date, of gains whose day lay in the month and that were still measured',
    forecast_bias:
      'Median of the change that came over the change that was forecast; below 1 they promise too much',
    answer_time: 'Median days from sentence to first answer, of answers given in the week',
    answered_in_window: 'Answered by the promised day, of those whose day lay in the week',
    idea_to_verified: 'Median days from sentence to verified gain, of gains of the month',
    clearance: 'Closed in the month, by sentences sent; below 100 % the backlog grows',
    stale: 'Untouched past the review date, or without one for 90 days, of those in hand when the week ended',
    ownerless: 'Without an owner, of those in hand when the week ended',
    measure_coverage: 'Laps with a frozen baseline and a target, of those open when the month ended',
  },
  standings: {
    nothing_yet: 'nothing to measure yet',
    worsening: 'getting worse',
    short: 'short of the target',
    too_few: 'too few points',
    steady: 'the usual',
    better: 'getting better',
    met: 'at the target',
  },
  latest: (value: string, counted: string, period: string) =>
    counted ? `${value} (${counted}), ${period}` : `${value}, ${period}`,
  counted: (part: string, whole: string) => `${part} of ${whole}`,
  target: 'Target',
  targetOf: (value: string, increase: boolean) => `Target: ${increase ? 'at least' : 'at most'} ${value}`,
  noTarget: 'No target',
  setTarget: 'Set',
  setTargetOf: (name: string) => `Set the target for “${name}”`,
  targetHint: 'Empty takes it away.',
  noNumber: 'Write a number, or nothing.',
  save: 'Save',
  saved: 'Target saved.',
  improve: 'Make an improvement of it',
  improveOf: (name: string) => `Make an improvement of it: ${name}`,
  inHand: 'In hand:',
  sentence: (name: string, value: string, period: string, target: string | null) =>
    target === null
      ? `The practice: “${name}” stood at ${value} (${period})`
      : `The practice: “${name}” stood at ${value} (${period}), target ${target}`,
  uncomfortable: (name: string, value: string, target: string | null) =>
    target === null
      ? `What hurts most: “${name}” usually stands at ${value} and is getting worse.`
      : `What hurts most: “${name}” usually stands at ${value}; wanted was ${target}.`,
  comfortable: 'No measure is short of its target or getting worse. Are the targets ambitious enough?',
  why: 'Where do these come from, and what is not measured?',
  whyText: [
    'Weeks and months are whole and do not overlap; each is measured once, when it is over, from the dated facts of the history. Nothing is smoothed over several periods, so the charts’ limits and rules hold.',
    'What was stale or had no owner is asked of the day on which the week ended, as the history knows it, not of today.',
    'A share of nothing is no measurement: a month in which no lap ended has no verified rate.',
    'The watch over a gain ends after its third check, 90 days or more after the verdict. Whether it holds after 180 days is told of those that somebody still measures; of the others nothing is known.',
    'What a gain is worth stands in words, not in money, so there is no return on effort. Whether the planned cost was kept is told only of laps that named both costs.',
  ],
}
