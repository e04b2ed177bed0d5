import type { EvidenceWords } from './page-words.ts'

const forecasts = (count: number) => (count === 1 ? '1 earlier forecast' : `${count} earlier forecasts`)

export const evidence: EvidenceWords = {
  beside: 'Beside the metrics',
  stream: (name, work, wait) => `${name}: ${work} of work, ${wait} of waiting`,
  hours: (amount) => `${amount} h`,
  unknown: 'an unknown time',
  answered: (source, answered, asked) => `${source}, ${answered} of ${asked} answered`,
  said: (source, summary) => `${source}: ${summary}`,
  incidents: (title, total, from, to) => `${title}: ${total} from ${from} to ${to}`,
  largest: (names, share) => `${names} make up ${share}`,
  unmeasured: (reason) => `Nothing is measured yet: ${reason}`,
  goal: 'Aimed at',
  withoutSeries: 'There is no series here, so there is no contract and nothing is verified.',
  change: 'Change',
  where: 'Where',
  when: 'When',
  since: (day) => `since ${day}`,
  came: 'Came',
  ofExpected: 'Of the change expected',
  calibrationNone: 'No earlier forecast can be compared yet.',
  calibrationFew: (count) => `${forecasts(count)}: too few to say how well these are foreseen.`,
  calibration: (count, median, low, high) =>
    `Of ${forecasts(count)}, half brought between ${low} and ${high} of the change expected; the middle one ${median}.`,
  within: (within, count) => `${within} of ${count} came to lie in the range that was bet on.`,
  ended: 'Done, not proven over time.',
  proofs: 'What shows it',
  notHeard: 'Not heard',
}
