import type { Improvement } from '@ratchet/contract'
import { useMe } from '../../api/index.ts'
import { DueAnswer } from './due-answer.tsx'

/** The answer that is due, on the page of the idea itself. */
export function AnswerHere({ improvement }: { improvement: Improvement }) {
  const { member } = useMe()
  return <DueAnswer improvement={improvement} mayAnswer={member.role !== 'viewer'} withSentence={false} />
}
