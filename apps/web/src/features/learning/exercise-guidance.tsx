import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { api } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, SelectField, useAnnounce, Why } from '../../ui/index.ts'
import { courseQuery, newAnswerId, useCourseId } from './chapter.ts'
import styles from './learning.module.css'

const marks = ['good', 'partly', 'missing'] as const
type Mark = (typeof marks)[number]

interface Told {
  guidance: {
    judgement: 'continual' | 'one-off'
    inShort: string
    because: string[]
    present: string[]
    missing: string[]
    next: string
  }
  rubric: { id: string; asks: string; good: string; partly: string; missing: string }[]
  mine: { id: string; words: string; answeredAt: string }[]
}

/** The guidance, what I wrote before, and the rubric to hold my words against. */
export function ExerciseGuidance(props: {
  answerId: string
  told: Told
  heading: RefObject<HTMLHeadingElement | null>
}) {
  const courseId = useCourseId()
  const { answerId, heading } = props
  const { guidance, rubric, mine } = props.told
  const { learning: words, learningCare: care, frame } = useMessages()
  const format = useFormat()
  const announce = useAnnounce()
  const [given, setGiven] = useState<Record<string, Mark>>({})
  const judge = useMutation(
    api.learning.judgeExercise.mutationOptions({ onSuccess: () => announce(frame.saved) }),
  )
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {`${words.guidance}: ${words.judgements[guidance.judgement]}`}
      </h3>
      <p>{guidance.inShort}</p>
      <ul className={styles.body}>
        {guidance.because.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Concepts label={care.present} ids={guidance.present} />
      <Concepts label={care.missing} ids={guidance.missing} />
      <p>{guidance.next}</p>
      {mine.length > 1 ? (
        <Why label={words.earlierWords}>
          {mine.slice(0, -1).map((earlier) => (
            <p key={earlier.id}>{`${format.date(earlier.answeredAt.slice(0, 10))}: ${earlier.words}`}</p>
          ))}
        </Why>
      ) : null}
      {rubric.map((criterion) => (
        <SelectField
          key={criterion.id}
          label={criterion.asks}
          value={given[criterion.id] ?? ''}
          onChange={(event) => {
            const mark = marks.find((known) => known === event.target.value)
            if (mark) setGiven({ ...given, [criterion.id]: mark })
          }}
        >
          <option value="">{words.notJudged}</option>
          {marks.map((mark) => (
            <option key={mark} value={mark}>
              {criterion[mark]}
            </option>
          ))}
        </SelectField>
      ))}
      <div className={styles.actions}>
        <Button
          disabled={Object.keys(given).length === 0}
          pending={judge.isPending}
          onClick={() => judge.mutate({ course: courseId, id: newAnswerId(), answerId, marks: given })}
        >
          {words.keepJudgement}
        </Button>
      </div>
    </>
  )
}

/** Which parts of continual improvement a scenario has, or lacks, by their names in the course. */
function Concepts({ label, ids }: { label: string; ids: readonly string[] }) {
  const { course } = useSuspenseQuery(courseQuery(useCourseId())).data
  if (ids.length === 0) return null
  const titles = ids.map((id) => course.concepts.find((concept) => concept.id === id)?.title ?? id)
  return (
    <p className="note">
      <b>{label}:</b> {titles.join(' · ')}
    </p>
  )
}
