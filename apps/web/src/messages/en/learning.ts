/** Lessons, quizzes, recall, tests. */
export const learning = {
  title: 'Learn',
  minutesLeft: (minutes: number) =>
    minutes === 0 ? 'Every card is read.' : `${minutes} minutes of reading left.`,
  begin: 'Begin to read',
  goOn: (title: string) => `Go on: ${title}`,
  lessons: 'Lessons',
  read: 'read',
  notRead: 'not read',
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  cardOf: (place: number, all: number) => `Card ${place} of ${all}`,
  kinds: {
    idea: 'Idea',
    memorise: 'Memorise',
    trap: 'Trap',
    reminder: 'Reminder',
    figure: 'Figure',
    example: 'Example',
  },
  keysHint: 'Arrow keys or a swipe turn the cards.',
  quizzes: 'Quizzes',
  question: (place: number, all: number) => `Question ${place} of ${all}`,
  commit: 'Commit the answer',
  dontKnow: 'I don’t know',
  results: {
    right: 'Right.',
    wrong: 'Not right.',
    dont_know: 'Now you will know.',
  },
  rightIs: (letter: string) => `${letter} is right.`,
  insteadOf: 'The idea behind it:',
  nextQuestion: 'Next question',
  recall: 'Recall',
  recallLead: (cards: number, minutes: number) =>
    cards === 0
      ? 'Nothing is due today.'
      : `${cards === 1 ? 'One card' : `${cards} cards`}, about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  openRecall: 'Recall today’s cards',
  backlogClears: (date: string) => `At your pace the rest is done by ${date}. New cards wait until then.`,
  backlogNeeds: (minutes: number) =>
    `At this pace the rest does not clear; ${minutes} minutes a day would clear it.`,
  show: 'Show the answer',
  forgot: 'Forgotten',
  remembered: 'Remembered',
  hard: 'Remembered, with effort',
  easy: 'Remembered easily',
  comesBack: (date: string) => `It comes back on ${date}.`,
  takenBack: 'The review was taken back.',
  leech: 'This card keeps slipping. Rewriting it in your own words helps more than another look.',
  allDone: 'That is all for today.',
  tests: 'Tests',
  diagnostic: 'Diagnostic: what do I know already?',
  diagnosticLead: 'At most 24 questions, about twelve minutes. Nothing is told until the end.',
  mock: 'Mock in exam format',
  mockLead: (questions: number, minutes: number, pass: number) =>
    `${questions} questions, ${minutes} minutes, ${pass} to pass. Each choice is saved at once.`,
  moreTime: 'More time: this is not my first language',
  start: 'Start',
  goOnWith: 'Go on',
  clockRuns: 'It is under way, and its clock runs.',
  pastMocks: 'Mocks so far',
  mockScore: (right: number, asked: number, passed: boolean) =>
    `${right} of ${asked}, ${passed ? 'passed' : 'not passed'}`,
  timeLeft: (minutes: number) => `${minutes} minutes left`,
  lessThanAMinute: 'Less than a minute left',
  saved: 'Saved.',
  timeOver: 'The time was over: this choice is kept as evidence, not for this mock.',
  flag: 'Come back to this one',
  answered: (count: number, all: number) => `${count} of ${all} answered`,
  handIn: 'Hand in',
  over: 'Over',
  report: 'Report',
  passed: (right: number, asked: number, needed: number) =>
    `Passed: ${right} of ${asked}, ${needed} were needed.`,
  notPassed: (right: number, asked: number, needed: number) =>
    `Not passed: ${right} of ${asked}, ${needed} were needed.`,
  diagnosed: (right: number, asked: number) =>
    `${right} of ${asked} right. What follows from it stands under gaps.`,
  share: (right: number, asked: number, low: number, high: number) =>
    `${right} of ${asked}; probably between ${low} and ${high} %`,
  notAnswered: 'Not answered.',
  youChose: (letter: string) => `You chose ${letter}.`,
  readiness: 'Readiness for this mock',
  ready: (chance: number, low: number, high: number) =>
    `${chance} % to pass, and between ${low} and ${high} % by what is known of you.`,
  notEnough: (answers: number) =>
    answers > 0 ? `Not enough evidence yet: ${answers} more answers.` : 'Not enough evidence yet.',
  notEnoughIn: (groups: string) => `Still too few on: ${groups}.`,
  brier: (score: string, count: number) =>
    `Past forecasts scored ${score} over ${count} mocks; 0 is perfect, 0.25 a coin.`,
  gaps: 'Gaps',
  noGaps: 'None found yet. The diagnostic looks for them.',
  gapReason: (missed: number, asked: number) =>
    asked === 1
      ? `${missed === 1 ? 'Missed' : 'Knew'} the one question asked`
      : `${missed} of the last ${asked} questions missed`,
  gapStates: {
    open: 'open',
    studied: 'studied; a mixed test on a later day closes it',
    closed: 'closed',
  },
  readCards: 'Read',
  practise: (fresh: number) =>
    fresh === 1 ? 'Practise: 1 fresh question' : `Practise: ${fresh} fresh questions`,
  backToCourse: 'Back to the course',
  noMore: 'There is no further question here.',
  figure: 'Figure',
  inWords: 'The figure in words',
  private: 'What you answer here is yours alone. Together, results are told from five learners on.',
  exercises: 'Thought exercises',
  judgeScenario: 'What is it?',
  judgements: { continual: 'Continual improvement', 'one-off': 'A one-off' },
  openGuidance: 'Keep my words and open the guidance',
  wordsFirst: 'A sentence of your own comes first.',
  guidance: 'Guidance',
  earlierWords: 'What I wrote before',
  notJudged: 'Not judged yet',
  keepJudgement: 'Keep my judgement',
}
