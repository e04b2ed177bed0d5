import type { AnswerKind, OverallAnswer, Status, StepState } from '@ratchet/contract'

/** What a lap contributes to a status. Written by the seven-steps room, kept with the improvement for reading. */
export interface LapFacts {
  lapId: string
  number: number
  steps: StepState[]
  pawlAt: number
  /** The first of steps 1 to 4 whose gate is not passed; null when all four are. */
  firstOpenStep: 1 | 2 | 3 | 4 | null
  /** Null while no evidence contract is frozen. */
  goLiveOn: string | null
  judgingOn: string | null
  verification: { overall: OverallAnswer } | null
  /** Ended with proofs and a second reader, without a series. Facts from before there was this ending have none. */
  endedUnproven?: boolean
  /** Given up, with the lesson, at whatever step. */
  abandoned: boolean
  watch: 'none' | 'running' | 'held' | 'lost'
}

export interface StatusFacts {
  answer: { kind: AnswerKind; wakeUpOn: string | null } | null
  /** Said to be the same as another one, which stands for it. */
  merged: boolean
  lap: LapFacts | null
}

/**
 * The status of an improvement, from facts alone (PRODUCT: "Status: derived, never set").
 *
 * @param today calendar date in the workspace's zone: judging dates and wake-up dates fall by it
 */
export function deriveStatus(facts: StatusFacts, today: string): Status {
  if (facts.lap) return lapStatus(facts.lap, today)
  if (facts.merged) return 'merged'
  if (!facts.answer) return 'idea'
  switch (facts.answer.kind) {
    case 'accept':
      return 'accepted'
    case 'decline':
      return 'declined'
    case 'park':
      return isAwake(facts.answer.wakeUpOn, today) ? 'idea' : 'parked'
  }
}

/** A parked improvement asks for an answer again once its wake-up date has come. */
export const isAwake = (wakeUpOn: string | null, today: string): boolean =>
  wakeUpOn !== null && wakeUpOn <= today

function lapStatus(lap: LapFacts, today: string): Status {
  if (lap.abandoned) return 'abandoned'
  if (lap.verification) return outcome(lap.verification.overall, lap.watch)
  if (lap.endedUnproven) return 'done_unproven'
  if (lap.firstOpenStep !== null) return `step_${lap.firstOpenStep}`
  if (lap.goLiveOn === null || lap.judgingOn === null || lap.goLiveOn > today) return 'step_5'
  return lap.judgingOn > today ? 'measuring' : 'to_be_judged'
}

function outcome(overall: OverallAnswer, watch: LapFacts['watch']): Status {
  if (watch === 'lost') return 'reopened'
  if (overall === 'there') {
    return watch === 'running' ? 'sustaining' : watch === 'held' ? 'held' : 'verified'
  }
  return overall === 'partly_there' ? 'partly_achieved' : 'not_achieved'
}

/** Statuses that end an improvement, for now at least: nobody has to do anything about it. */
const ended: ReadonlySet<string> = new Set<Status>([
  'declined',
  'merged',
  'verified',
  'partly_achieved',
  'not_achieved',
  'done_unproven',
  'sustaining',
  'held',
  'abandoned',
])

export const isOpen = (status: string): boolean => !ended.has(status)
