import type { Improvement } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useMe, useRefusal } from '../../api/index.ts'
import { daysBetween, todayIn } from '../../format/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, StateWord } from '../../ui/index.ts'
import { AnswerForm } from './answer-form.tsx'
import styles from './answers-due.module.css'
import { MergeForm } from './merge/merge-form.tsx'
import { SoundsLike } from './merge/sounds-like.tsx'
import { useAnswer } from './use-answer.ts'

type Props = { improvement: Improvement; mayAnswer: boolean; withSentence?: boolean }

/** One idea that waits: by when, and the three answers. Declining and parking ask for more right here. */
export function DueAnswer({ improvement, mayAnswer, withSentence = true }: Props) {
  const { backlog, working } = useMessages()
  const words = backlog.answers
  const [asking, setAsking] = useState<'park' | 'decline' | 'merge' | null>(null)
  const answer = useAnswer()
  const actions = useRef<HTMLDivElement>(null)
  const cancel = () => {
    // Back to the button that opened the form, which is the expanded one.
    actions.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
    setAsking(null)
  }
  const refusal = useRefusal(answer.error, ['reason', 'wakeUpOn'])
  const { id, sentence } = improvement
  return (
    <>
      <Deadline improvement={improvement} onlyLate={!withSentence} />
      {withSentence ? (
        <p>
          <Link to="/improvements/$id" params={{ id }} className={styles.sentence}>
            {sentence}
          </Link>
        </p>
      ) : null}
      {mayAnswer ? <SoundsLike improvement={improvement} /> : null}
      {mayAnswer ? (
        <div ref={actions} className={styles.actions} data-screen-only>
          <Button
            kind="link"
            aria-label={words.acceptNamed(sentence)}
            onClick={() => answer.mutate({ id, kind: 'accept' })}
          >
            {words.accept}
          </Button>
          <Button
            kind="link"
            aria-label={words.parkNamed(sentence)}
            aria-expanded={asking === 'park'}
            onClick={() => setAsking(asking === 'park' ? null : 'park')}
          >
            {words.park}
          </Button>
          <Button
            kind="link"
            aria-label={words.declineNamed(sentence)}
            aria-expanded={asking === 'decline'}
            onClick={() => setAsking(asking === 'decline' ? null : 'decline')}
          >
            {words.decline}
          </Button>
          <Button
            kind="link"
            aria-label={working.merge.actionNamed(sentence)}
            aria-expanded={asking === 'merge'}
            onClick={() => setAsking(asking === 'merge' ? null : 'merge')}
          >
            {working.merge.action}
          </Button>
        </div>
      ) : null}
      {asking === 'merge' ? (
        <MergeForm improvement={improvement} onDone={cancel} />
      ) : asking ? (
        <AnswerForm
          key={asking}
          kind={asking}
          refusal={refusal}
          pending={answer.isPending}
          onSend={(given) => answer.mutate({ id, kind: asking, ...given })}
          onCancel={cancel}
        />
      ) : refusal?.sentence ? (
        <ProblemNote>{words.failed(refusal.sentence)}</ProblemNote>
      ) : null}
    </>
  )
}

/** @param onlyLate where the page says the promised day anyway */
function Deadline({ improvement, onlyLate }: { improvement: Improvement; onlyLate: boolean }) {
  const words = useMessages().backlog.answers
  const format = useFormat()
  const { workspace } = useMe()
  const today = todayIn(workspace.zone)
  const left = daysBetween(today, improvement.replyBy)
  if (left < 0) return <StateWord mark="concern">{words.late(-left)}</StateWord>
  if (onlyLate) return null
  const day = left <= 1 ? format.relativeDay(today, improvement.replyBy) : format.day(improvement.replyBy)
  return <StateWord mark="open">{words.by(day)}</StateWord>
}
