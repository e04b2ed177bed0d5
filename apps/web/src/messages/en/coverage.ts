/** Words of the coverage map. */
export const coverage = {
  title: 'Coverage map',
  lead: 'Improving is everybody’s work: where it moves, by value stream, level and value chain activity, and where nothing is heard.',
  toCoverage: 'Where does improving move, and where is silence?',
  summary: (silent: number, asked: number) =>
    silent === 0
      ? `Nothing is silent: each of the ${asked} places where a step could be improved has an improvement.`
      : `${silent} of ${asked} places where a step could be improved are silent.`,
  level: 'Level',
  levels: {
    strategic: 'Strategic',
    tactical: 'Tactical',
    operational: 'Operational',
    none: 'Without a team',
  },
  whole: 'The whole stream',
  states: {
    gained: 'verified gain',
    moving: 'moving',
    waiting: 'no lap yet',
    silent: 'silent',
    no_step: 'no step',
  },
  improvements: (count: number) => (count === 1 ? '1 improvement' : `${count} improvements`),
  laps: (count: number) => (count === 1 ? '1 lap' : `${count} laps`),
  gains: (count: number) => (count === 1 ? '1 verified gain' : `${count} verified gains`),
  archived: 'archived',
  withoutStream: 'About no value stream',
  withoutStreamText: 'These are on no place of the map until somebody links them to a value stream.',
  svg: 'Map as SVG',
  csv: 'Table as CSV',
  csvColumns: {
    stream: 'value stream',
    level: 'level',
    activity: 'activity',
    state: 'state',
    improvements: 'improvements',
    laps: 'laps',
    verifiedGains: 'verified gains',
  },
  why: 'How is this counted?',
  whyText: [
    'An improvement stands at the level of its team, in each value stream and activity that it is linked to. Linked to two activities, it stands in both.',
    'Declined and merged ones are left out. Laps are all that were opened; a verified gain is a lap whose overall answer is there, read by a second reader.',
    'Silent is a place where the value stream has a step and no improvement is linked. Where it has no step, nothing is owed. Three levels are always shown, because a level without a team is silent too.',
  ],
  emptyTitle: 'No value stream yet',
  emptyText:
    'The map stands on value streams: the steps from a need to its being met. “From request to help” could be the first.',
  emptyAction: 'Draw a value stream',
  filter: (level: string, stream: string, activity: string) => `On the map: ${stream}, ${level}, ${activity}`,
  unfilter: 'Show all places',
}
