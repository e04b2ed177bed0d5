/** Continual or one-off over a period, and the month for managers. */
export const practiceOverTime = {
  title: 'Continual, or one-offs?',
  lead: 'The rule for one improvement, asked of all that were worked on in a period: by team and by value stream.',
  toOver: 'Continual or one-offs, by team',
  from: 'From',
  to: 'To',
  wrongPeriod: 'The period must end after it begins.',
  whole: 'Everything',
  noTeam: 'Without a team',
  kinds: { whole: 'Everything together', team: 'Teams', value_stream: 'Value streams' },
  answers: {
    continual: 'continual',
    one_off: 'one-offs',
    under_way: 'under way',
    cannot_tell: 'nothing was worked on',
  },
  counts: (continual: number, oneOff: number, underWay: number) =>
    [
      continual > 0 ? `${continual} continual` : '',
      oneOff > 0 ? (oneOff === 1 ? '1 one-off' : `${oneOff} one-offs`) : '',
      underWay > 0 ? `${underWay} under way` : '',
    ]
      .filter(Boolean)
      .join(', '),
  missing: (part: string, count: number) => `${part}: missing in ${count}`,
  more: (count: number) => `and ${count} more`,
  stepsTitle: 'Steps that ended laps left out',
  noLaps: 'No lap ended.',
  step: (step: number) => `Step ${step}`,
  skipped: (count: number, laps: number) => `${count} of ${laps}`,
  why: 'By which rule?',
  whyText: [
    'An improvement was worked on when a lap of it was open in the period, or its gain was watched. It is continual when it was measured after the change, somebody holds the gain, and something looks again: a watch, a review ahead, a further lap.',
    'A place is called continual when at least as many of its improvements are continual as are one-offs; those under way do not count yet. What is missing is told as it stands today.',
    'A step counts as left out when a lap ended without any trace of it in the history.',
  ],
  monthTitle: 'The month for managers',
  monthLead: (month: string) => `What the practice did in ${month}, on one page.`,
  earlier: 'Month before',
  later: 'Month after',
  take: 'Other months, and files',
  pdf: 'As PDF',
  markdown: 'As Markdown',
}
