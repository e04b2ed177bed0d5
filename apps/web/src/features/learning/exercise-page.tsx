import type { Course } from '@ratchet/contract'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, PageHead, ProblemNote, TextArea } from '../../ui/index.ts'
import { courseQuery, newAnswerId, useCourseId } from './chapter.ts'
import { ExerciseGuidance } from './exercise-guidance.tsx'
import styles from './learning.module.css'

type Exercise = Course['exercises'][number]
const judgements = ['continual', 'one-off'] as const

/** A thought exercise: own words first, then the guidance and a rubric to hold them against. */
export function ExercisePage({ exercise: id }: { exercise: string }) {
  const courseId = useCourseId()
  const words = useMessages().learning
  const { course } = useSuspenseQuery(courseQuery(courseId)).data
  const exercise = course.exercises.find((found) => found.id === id)
  if (!exercise) return null
  return (
    <>
      <PageHead
        title={exercise.title}
        lead={exercise.intro}
        above={
          <Link to="/learn" search={true}>
            {words.backToCourse}
          </Link>
        }
      />
      <div className={styles.reading}>
        {exercise.scenarios.map((scenario) => (
          <OneScenario key={scenario.id} exerciseId={exercise.id} scenario={scenario} />
        ))}
      </div>
    </>
  )
}

function OneScenario({
  exerciseId,
  scenario,
}: {
  exerciseId: string
  scenario: Exercise['scenarios'][number]
}) {
  const courseId = useCourseId()
  const words = useMessages().learning
  const [judgement, setJudgement] = useState<(typeof judgements)[number] | null>(null)
  const [text, setText] = useState('')
  const [id] = useState(newAnswerId)
  const guidance = useRef<HTMLHeadingElement>(null)
  const answer = useMutation(api.learning.answerExercise.mutationOptions())
  const refusal = useRefusal(answer.error)
  useEffect(() => {
    if (answer.data) guidance.current?.focus()
  }, [answer.data])
  return (
    <section className={styles.block} aria-label={scenario.title}>
      <h2>{scenario.title}</h2>
      <p>{scenario.text}</p>
      <fieldset className={styles.question} disabled={answer.isSuccess}>
        <legend>{words.judgeScenario}</legend>
        {judgements.map((value) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={`${scenario.id}-judgement`}
              checked={judgement === value}
              onChange={() => setJudgement(value)}
            />
            <span>{words.judgements[value]}</span>
          </label>
        ))}
      </fieldset>
      <TextArea
        label={scenario.asks}
        value={text}
        readOnly={answer.isSuccess}
        onChange={(event) => setText(event.target.value)}
      />
      {answer.data ? (
        <ExerciseGuidance answerId={id} told={answer.data} heading={guidance} />
      ) : (
        <div className={styles.actions}>
          <Button
            kind="go"
            disabled={judgement === null || text.trim().length < 10}
            pending={answer.isPending}
            onClick={() =>
              judgement !== null &&
              answer.mutate({
                course: courseId,
                id,
                exerciseId,
                scenarioId: scenario.id,
                judgement,
                words: text,
              })
            }
          >
            {words.openGuidance}
          </Button>
          <span className="note quiet">{words.wordsFirst}</span>
        </div>
      )}
      {refusal ? <ProblemNote>{refusal.sentence ?? refusal.fields.words}</ProblemNote> : null}
    </section>
  )
}
