import type { CourseQuestion, Explanation, Letter } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote } from '../../ui/index.ts'
import { newAnswerId, refreshLearning, useCourseId } from './chapter.ts'
import { ExplanationView } from './explanation-view.tsx'
import styles from './learning.module.css'
import { QuestionForm } from './question-form.tsx'

type Told = { result: 'right' | 'wrong' | 'dont_know'; explanation: Explanation }

/** Questions one after the other: commit, then read why. The answer is not in the page before it was asked for. */
export function QuestionRun({ questions }: { questions: readonly CourseQuestion[] }) {
  const courseId = useCourseId()
  const words = useMessages().learning
  const [place, setPlace] = useState(0)
  const [chosen, setChosen] = useState<Letter | 'dont_know' | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  // The same id for the same answer: sent again after a lost connection, it counts once.
  const [id, setId] = useState(newAnswerId)
  const result = useRef<HTMLHeadingElement>(null)
  const started = useRef(Date.now())
  const answer = useMutation(
    api.learning.answerQuestion.mutationOptions({
      onSuccess: (given) => {
        setTold(given)
        void refreshLearning()
      },
    }),
  )
  const refusal = useRefusal(answer.error)
  useEffect(() => {
    if (told) result.current?.focus()
  }, [told])
  const question = questions[place]
  if (!question) {
    return (
      <p>
        {words.noMore}{' '}
        <Link to="/learn" search={true}>
          {words.backToCourse}
        </Link>
      </p>
    )
  }
  const next = () => {
    setPlace(place + 1)
    setChosen(null)
    setTold(null)
    setId(newAnswerId())
    started.current = Date.now()
  }
  return (
    <div className={styles.block}>
      <p className="note quiet">{words.question(place + 1, questions.length)}</p>
      <QuestionForm
        key={question.id}
        question={question}
        chosen={chosen}
        onChoose={setChosen}
        offerDontKnow
        disabled={told !== null}
      >
        {told ? null : (
          <div>
            <Button
              kind="go"
              disabled={chosen === null}
              pending={answer.isPending}
              onClick={() =>
                chosen !== null &&
                answer.mutate({
                  ...{ course: courseId, id, questionId: question.id, chosen },
                  tookMs: Date.now() - started.current,
                })
              }
            >
              {words.commit}
            </Button>
          </div>
        )}
      </QuestionForm>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div role="status">
        {told ? (
          <h2 ref={result} tabIndex={-1}>
            {words.results[told.result]} {words.rightIs(told.explanation.right)}
          </h2>
        ) : null}
      </div>
      {told ? (
        <>
          <ExplanationView explanation={told.explanation} question={question} />
          <div className={styles.actions}>
            <Button kind="go" onClick={next}>
              {place + 1 < questions.length ? words.nextQuestion : words.finish}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
