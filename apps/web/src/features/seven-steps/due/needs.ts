import type { Improvement, Lap } from '@ratchet/contract'

/** One thing that waits for one person. `day` is the date it hangs on, where there is one. */
export type Need = {
  kind: 'reopened' | 'judge' | 'read' | 'decide' | 'action' | 'gate' | 'review'
  improvementId: string
  sentence: string
  day: string | null
  /** Title of the action, for that kind. */
  title: string
}

const atAGate = new Set([
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

/**
 * What the seven steps want of a person. Answers to sentences are the backlog's.
 * @param laps the current lap of each improvement that has one loaded, by improvement id
 */
export function whatNeeds(
  personId: string,
  improvements: readonly Improvement[],
  laps: ReadonlyMap<string, Lap>,
  today: string,
): Need[] {
  return improvements.flatMap((improvement) =>
    needsOf(personId, improvement, laps.get(improvement.id), today),
  )
}

function needsOf(personId: string, improvement: Improvement, lap: Lap | undefined, today: string): Need[] {
  const { id: improvementId, sentence, status } = improvement
  const mine = improvement.owner?.id === personId
  const need = (kind: Need['kind'], day: string | null = null, title = ''): Need => ({
    kind,
    improvementId,
    sentence,
    day,
    title,
  })
  const actions = (lap?.plan.actions ?? [])
    .filter(({ owner, doneOn }) => owner?.id === personId && doneOn === null)
    .map(({ title, dueOn }) => need('action', dueOn, title))
  if (mine && status === 'reopened') return [need('reopened'), ...actions]
  const verdict = judging(mine, improvement, lap)
  if (verdict)
    return [need(verdict, lap?.contract?.judgingOn ?? improvement.lap?.judgingOn ?? null), ...actions]
  if (mine && atAGate.has(status) && actions.length === 0) return [need('gate')]
  const reviewDue = mine && improvement.nextReviewOn !== null && improvement.nextReviewOn <= today
  return reviewDue ? [...actions, need('review', improvement.nextReviewOn)] : actions
}

/** Once the judging date has passed: the owner judges, somebody else reads, the owner decides. */
function judging(
  mine: boolean,
  improvement: Improvement,
  lap: Lap | undefined,
): 'judge' | 'read' | 'decide' | null {
  if (improvement.status !== 'to_be_judged' || !lap || lap.verification) return null
  if (lap.verdicts.length === 0) return mine ? 'judge' : null
  if (lap.readings.length === 0) return mine ? null : 'read'
  return mine ? 'decide' : null
}
