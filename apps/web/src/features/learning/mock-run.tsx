import type { Letter, Sitting } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { refreshLearning } from './chapter.ts'
import { HandInPaper } from './hand-in-paper.tsx'
import { keepSitting } from './keep-sitting.ts'
import styles from './learning.module.css'
import { QuestionForm } from './question-form.tsx'
import { TimeLeft } from './time-left.tsx'

type Mine = { chosen: Letter | null; flagged: boolean }

/** A mock: each choice is saved when it is made, by the server's clock; a lost connection loses none. */
export function MockRun({ sitting }: { sitting: Sitting }) {
  const { learning: words, learningCare: care } = useMessages()
  const announce = useAnnounce()
  const [place, setPlace] = useState(0)
  // What was chosen shows at once, also while the connection is down.
  const [mine, setMine] = useState<Record<string, Mine>>({})
  const save = useMutation(
    api.learning.saveChoice.mutationOptions({
      // One after the other, so that an older choice that had to be sent again never follows a newer one.
      scope: { id: sitting.id },
      // A choice is worth some patience: it is sent again until the server has it.
      retry: 5,
      retryDelay: (attempt) => Math.min(10_000, 1000 * 2 ** attempt),
      onSuccess: (given) => {
        announce(given.accepted ? words.saved : words.timeOver)
        keepSitting(given.sitting)
      },
    }),
  )
  const handIn = useMutation(
    api.learning.handIn.mutationOptions({
      onSuccess: (given) => {
        keepSitting(given.sitting)
        void refreshLearning()
      },
    }),
  )
  const extend = useMutation(
    api.learning.extendSitting.mutationOptions({
      onSuccess: (given) => {
        announce(care.moreTimeGiven(given.sitting.minutes ?? 0))
        keepSitting(given.sitting)
      },
    }),
  )
  const refusal = useRefusal(save.error ?? handIn.error ?? extend.error)
  const question = sitting.questions[place]
  if (!question) return null
  const choiceOf = (id: string) => sitting.choices.find(({ questionId }) => questionId === id)
  const saved = choiceOf(question.id)
  const { chosen, flagged } = mine[question.id] ?? {
    chosen: saved?.chosen ?? null,
    flagged: saved?.flagged ?? false,
  }
  const keep = (given: Mine) => {
    setMine({ ...mine, [question.id]: given })
    save.mutate({ sittingId: sitting.id, questionId: question.id, ...given })
  }
  return (
    <div className={styles.block}>
      <div className={styles.actions}>
        {sitting.deadlineAt ? (
          <TimeLeft
            deadlineAt={sitting.deadlineAt}
            serverNow={sitting.serverNow}
            onOver={() => handIn.mutate({ sittingId: sitting.id })}
          />
        ) : null}
        {sitting.moreMinutes > 0 ? (
          <Button
            kind="link"
            pending={extend.isPending}
            onClick={() => extend.mutate({ sittingId: sitting.id })}
          >
            {care.moreTime(sitting.moreMinutes)}
          </Button>
        ) : null}
        <span>{words.answered(sitting.answered, sitting.questions.length)}</span>
      </div>
      <p className="note quiet">{words.question(place + 1, sitting.questions.length)}</p>
      <QuestionForm
        key={question.id}
        question={question}
        chosen={chosen}
        onChoose={(letter) => letter !== 'dont_know' && keep({ chosen: letter, flagged })}
      >
        <label>
          <input type="checkbox" checked={flagged} onChange={() => keep({ chosen, flagged: !flagged })} />{' '}
          {words.flag}
        </label>
      </QuestionForm>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button disabled={place === 0} onClick={() => setPlace(place - 1)}>
          {words.back}
        </Button>
        <Button
          kind="go"
          disabled={place + 1 === sitting.questions.length}
          onClick={() => setPlace(place + 1)}
        >
          {words.next}
        </Button>
      </div>
      <nav className={styles.numbers} aria-label={words.mock}>
        {sitting.questions.map(({ id }, index) => (
          <Button
            key={id}
            kind={choiceOf(id)?.chosen ? 'go' : 'plain'}
            aria-current={index === place ? 'step' : undefined}
            aria-label={`${words.question(index + 1, sitting.questions.length)}${choiceOf(id)?.flagged ? `, ${words.flag}` : ''}`}
            onClick={() => setPlace(index)}
          >
            {choiceOf(id)?.flagged ? `${index + 1}?` : index + 1}
          </Button>
        ))}
      </nav>
      <div className={styles.actions}>
        <HandInPaper
          unanswered={sitting.questions.length - sitting.answered}
          pending={handIn.isPending}
          onHandIn={() => handIn.mutate({ sittingId: sitting.id })}
        />
      </div>
    </div>
  )
}
