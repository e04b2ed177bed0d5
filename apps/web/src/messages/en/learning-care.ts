/** Worked examples, cards that slip, leave, more time, what is told together, and what learning does to work. */
export const learningCare = {
  // Worked examples
  examples: 'Worked example',
  openRecord: 'Open the record it walks beside',
  noRecord: 'The record of this example is in the demo workspace; here the seven steps are told without it.',
  // Gaps
  exercise: 'Thought exercise',
  recallCards: (cards: number) => (cards === 1 ? 'recall 1 card' : `recall ${cards} cards`),
  toGaps: 'What follows from it: the gaps, with reasons and a way',
  present: 'What is there',
  missing: 'What is missing',
  // Recall
  rateKeys: (keys: number) => `Keys 1 to ${keys} do the same.`,
  slips: 'keeps slipping. Five times forgotten is a sign of the card, not of you.',
  rewrite: 'Say it in my own words',
  split: 'Make two cards of it',
  splitInOwnCourse: 'Make smaller cards in a course of our own',
  ownWords: 'In my own words',
  ownWordsHint: 'A bridge, a picture, a shorter way to say it. It shows with the answer, to you alone.',
  keepWords: 'Keep these words',
  addWords: 'Add words of my own',
  changeWords: 'Change my words',
  onLeave: 'Leave was announced for today: nothing is due.',
  // Leave
  leave: 'Leave',
  leaveLead:
    'Days without study. Nothing is due then, and what gathers is spread over the days after within your minutes.',
  leaveDays: (from: string, to: string) => `${from} to ${to}`,
  leaveFrom: 'From',
  leaveTo: 'To',
  addLeave: 'Add these days',
  takeOut: 'Take out',
  // More time
  moreTime: (minutes: number) => `${minutes} more minutes`,
  moreTimeGiven: (minutes: number) => `${minutes} minutes in all now.`,
  timeEnds: 'Five minutes are left. More time can be had beside the clock.',
  hadMoreTime: (minutes: number, format: number) =>
    `${minutes} minutes were given; the format gives ${format}. That is told here and nowhere else.`,
  // Handing in
  handInTitle: 'Hand the paper in?',
  unanswered: (count: number) =>
    `${count === 1 ? 'One question has no answer and counts' : `${count} questions have no answer and count`} as wrong. What is handed in stays handed in.`,
  // Together
  together: 'Together',
  tooFewPerGroup: 'No group has answers of five learners yet.',
  togetherLead: (learners: number) =>
    `Averages of ${learners} learners, in the order of the course. No names, no ranks.`,
  togetherOf: 'Of whom',
  everybody: 'Everybody',
  togetherTeams:
    'Teams of which five or more have answered, with the teams below them. A team is left out where its average would tell of fewer than five.',
  knownTogether: (percent: number, learners: number) => `about ${percent} % known, ${learners} learners`,
  // What learning does to work
  effect: 'Does it change the work?',
  effectLead:
    'How many of the laps that ended left a step out, week by week. It counts records, not people; the learning asks itself what step 6 asks.',
  noLaps: 'No lap has ended yet.',
  since: 'We learn since',
  sinceHint: 'Weeks before it are held against the weeks from then on.',
  step: (step: number) => `Step ${step}`,
  before: (skipped: number, laps: number) => `before: ${skipped} of ${laps}`,
  after: (skipped: number, laps: number) => `since: ${skipped} of ${laps}`,
  metric: 'metric',
  oneSide: 'A verdict needs weeks on both sides of that day.',
  keepRates: 'Keep the rates as metrics',
  addWeeks: 'Add the weeks that are over',
  kept: (weeks: number) => (weeks === 1 ? 'One week was added.' : `${weeks} weeks were added.`),
  keptWeekly: 'Kept as seven ordinary metrics; each night the weeks that are over are added.',
  notKept:
    'A manager can keep them as seven ordinary metrics, with charts and verdicts; weeks are then added by themselves.',
}
