import type { Letter, Sitting } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote } from '../../ui/index.ts'
import { newAnswerId, refreshLearning } from './chapter.ts'
import { keepSitting } from './keep-sitting.ts'
import styles from './learning.module.css'
import { QuestionForm } from './question-form.tsx'

/** One question at a time; nothing is told in between. Leaving keeps what was answered. */
export function DiagnosticRun({ sitting }: { sitting: Sitting }) {
  const words = useMessages().learning
  const [chosen, setChosen] = useState<Letter | 'dont_know' | null>(null)
  const [id, setId] = useState(newAnswerId)
  const head = useRef<HTMLParagraphElement>(null)
  const answer = useMutation(
    api.learning.answerDiagnostic.mutationOptions({
      onSuccess: (given) => {
        setChosen(null)
        setId(newAnswerId())
        keepSitting(given.sitting)
        if (given.sitting.report) void refreshLearning()
      },
    }),
  )
  const refusal = useRefusal(answer.error)
  const question = sitting.questions[0]
  useEffect(() => {
    if (question && sitting.answered > 0) head.current?.focus()
  }, [question, sitting.answered])
  if (!question) return null
  return (
    <div className={styles.block}>
      <p className="note quiet" ref={head} tabIndex={-1}>
        {words.question(sitting.answered + 1, sitting.questionsAtMost)}
      </p>
      <QuestionForm key={question.id} question={question} chosen={chosen} onChoose={setChosen} offerDontKnow>
        <div>
          <Button
            kind="go"
            disabled={chosen === null}
            pending={answer.isPending}
            onClick={() =>
              chosen !== null && answer.mutate({ sittingId: sitting.id, id, questionId: question.id, chosen })
            }
          >
            {words.nextQuestion}
          </Button>
        </div>
      </QuestionForm>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </div>
  )
}
