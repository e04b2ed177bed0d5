import type { Status, StepNeed } from '@ratchet/contract'

/** What decides whether an improvement waits for somebody, of its newest lap. */
export interface DueFacts {
  improvementId: string
  sentence: string
  status: Status
  /** Whoever asks owns it. */
  isMine: boolean
  nextReviewOn: string | null
  judgingOn: string | null
  hasVerdict: boolean
  /** The newest verdict was read by somebody. */
  isRead: boolean
  isDecided: boolean
  /** Whoever asks is its sponsor, and the money of the plan has no yes of theirs yet. */
  isMoneyAsked: boolean
  /** Whoever asks was named to hold the gain, and has not taken it on. */
  isGainOffered: boolean
  /** Of whoever asks, and not done. */
  actions: readonly { title: string; dueOn: string | null }[]
}

/** Where the owner decides whether to pass a gate. */
const atAGate: ReadonlySet<Status> = new Set([
  'accepted',
  'step_1',
  'step_2',
  'step_3',
  'step_4',
  'step_5',
  'partly_achieved',
  'not_achieved',
  'done_unproven',
])

/** What the seven steps want of a person. Answers to sentences are the backlog's. */
export function stepNeeds(facts: DueFacts, today: string): StepNeed[] {
  const { improvementId, sentence, status, isMine, nextReviewOn } = facts
  const need = (kind: StepNeed['kind'], day: string | null = null, title = ''): StepNeed => ({
    ...{ kind, improvementId, sentence, day, title },
  })
  const named = [
    ...(facts.isMoneyAsked ? [need('authorise')] : []),
    ...(facts.isGainOffered ? [need('take_on')] : []),
    ...facts.actions.map(({ title, dueOn }) => need('action', dueOn, title)),
  ]
  if (isMine && status === 'reopened') return [need('reopened'), ...named]
  const verdict = judging(facts)
  if (verdict) return [need(verdict, facts.judgingOn), ...named]
  if (isMine && atAGate.has(status) && named.length === 0) return [need('gate')]
  const isReviewDue = isMine && nextReviewOn !== null && nextReviewOn <= today
  return isReviewDue ? [...named, need('review', nextReviewOn)] : named
}

/** Once the judging date has passed: the owner judges, somebody else reads, the owner decides. */
function judging({
  status,
  isMine,
  hasVerdict,
  isRead,
  isDecided,
}: DueFacts): 'judge' | 'read' | 'decide' | null {
  if (status !== 'to_be_judged' || isDecided) return null
  if (!hasVerdict) return isMine ? 'judge' : null
  if (!isRead) return isMine ? null : 'read'
  return isMine ? 'decide' : null
}
