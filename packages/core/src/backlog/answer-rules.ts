import type { AnswerKind } from '@ratchet/contract'

export type AnswerRefusal = { path: string; message: string } | null

/** What an answer must bring: declining and parking give a reason, parking also a day to wake up on. */
export function refuseAnswer(
  answer: { kind: AnswerKind; reason: string; wakeUpOn: string | null },
  today: string,
): AnswerRefusal {
  if (answer.kind === 'accept') return null
  if (answer.reason === '') {
    const verb = answer.kind === 'decline' ? 'declining' : 'parking'
    return { path: 'reason', message: `${verb} needs a reason: whoever sent it will read it` }
  }
  if (answer.kind !== 'park') return null
  if (answer.wakeUpOn === null)
    return { path: 'wakeUpOn', message: 'parking needs the day on which it wakes up' }
  if (answer.wakeUpOn <= today) return { path: 'wakeUpOn', message: `must lie after today, ${today}` }
  return null
}
