import type { AgendaItem, Occurrence, ReviewDecision, ReviewDecisionKind } from '@ratchet/contract'

/** What a button of the meeting does: a decision, by one key; some ask for words first. */
export const choices = [
  'accept',
  'park',
  'decline',
  'owner',
  'look_again',
  'judge',
  'read',
  'adopt',
  'drop',
  'keep',
  'run_check',
  'experiment',
  'as_always',
  'with_care',
  'repairs_only',
  'capture',
  'done',
  'nothing_to_do',
  'carry',
] as const
export type Choice = (typeof choices)[number]

const choicesOf: Record<ReviewDecisionKind, readonly Choice[]> = {
  answer: ['accept', 'park', 'decline'],
  owner: ['owner'],
  look_again: ['look_again'],
  judge: ['judge'],
  read: ['read'],
  conclude: ['adopt', 'drop', 'keep'],
  run_check: ['run_check'],
  experiment: ['experiment'],
  pace: ['as_always', 'with_care', 'repairs_only'],
  capture: ['capture'],
  done: ['done'],
  nothing_to_do: ['nothing_to_do'],
  carry: ['carry'],
}

/** One letter each; those that never stand together may share one. */
export const keyOf: Record<Choice, string> = {
  accept: 'a',
  park: 'p',
  decline: 'd',
  owner: 'w',
  look_again: 'l',
  judge: 'v',
  read: 'r',
  adopt: 'a',
  drop: 'd',
  keep: 'l',
  run_check: 'r',
  experiment: 's',
  as_always: 'a',
  with_care: 'w',
  repairs_only: 'r',
  capture: 'i',
  done: 'd',
  nothing_to_do: 'n',
  carry: 'x',
}

/** Decisions that need nothing but the key. */
export const atOnce: readonly Choice[] = ['run_check', 'done', 'nothing_to_do', 'carry']

/** The buttons of an item, in the order of its offers. Too early a verdict can only be dropped. */
export const choicesFor = ({ offers, facts }: Pick<AgendaItem, 'offers' | 'facts'>): Choice[] =>
  offers
    .flatMap((offer) => choicesOf[offer])
    .filter((choice) => facts.overall !== 'too_early' || (choice !== 'adopt' && choice !== 'keep'))

/** Who is known to have been in a meeting: whoever began it or decided something, each once. */
export const actedIn = ({ startedBy, agenda }: Pick<Occurrence, 'startedBy' | 'agenda'>): string[] => [
  ...new Set([
    ...(startedBy ? [startedBy.name] : []),
    ...agenda.flatMap(({ decisions }) => decisions.map(({ by }) => by.name)),
  ]),
]

export interface Filled {
  reason: string
  lesson: string
  on: string
  ownerId: string
  sentence: string
  /** Per cent, as typed. */
  reduction: string
  noFeedbackReason: string
}

/** The decision that a choice with its words comes to. */
export function decisionOf(choice: Choice, filled: Filled): ReviewDecision {
  const { reason, lesson, on, ownerId, sentence, reduction, noFeedbackReason } = filled
  switch (choice) {
    case 'accept':
      return { kind: 'answer', answer: 'accept', reason, wakeUpOn: null, ownerId: ownerId || null }
    case 'park':
      return { kind: 'answer', answer: 'park', reason, wakeUpOn: on || null, ownerId: null }
    case 'decline':
      return { kind: 'answer', answer: 'decline', reason, wakeUpOn: null, ownerId: null }
    case 'owner':
      return { kind: 'owner', ownerId, nextReviewOn: on || null }
    case 'look_again':
      return { kind: 'look_again', on }
    case 'judge':
      return { kind: 'judge', gapReason: reason }
    case 'read':
      return { kind: 'read', comment: reason }
    case 'adopt':
      return { kind: 'conclude', decision: 'adopt', reason, lesson, noFeedbackReason }
    case 'drop':
      return { kind: 'conclude', decision: 'abandon', reason, lesson, noFeedbackReason }
    case 'keep':
      return { kind: 'conclude', decision: 'keep_observing', reason, lesson, noFeedbackReason }
    case 'experiment':
      return { kind: 'experiment', sentence, reduction: Number(reduction) / 100, ownerId: ownerId || null }
    case 'as_always':
      return { kind: 'pace', pace: 'normal', reason }
    case 'with_care':
      return { kind: 'pace', pace: 'careful', reason }
    case 'repairs_only':
      return { kind: 'pace', pace: 'frozen', reason }
    case 'capture':
      return { kind: 'capture', sentence }
    case 'run_check':
    case 'done':
    case 'nothing_to_do':
    case 'carry':
      return { kind: choice }
  }
}
