import type { Course, MockResult, Sitting } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, StateWord } from '../../ui/index.ts'
import { useCourseId } from './chapter.ts'
import { keepSitting } from './keep-sitting.ts'
import styles from './learning.module.css'

/** The diagnostic and the mock, to begin or to go on with, and how the mocks before went. */
export function Tests(props: {
  course: Pick<Course, 'blueprints'>
  running: readonly Sitting['kind'][]
  mocks: readonly MockResult[]
}) {
  const { learning: words } = useMessages()
  const courseId = useCourseId()
  const navigate = useNavigate()
  const [moreTime, setMoreTime] = useState(false)
  const start = useMutation(
    api.learning.startSitting.mutationOptions({
      onSuccess: ({ sitting }) => {
        keepSitting(sitting)
        void navigate({ to: '/learn/sittings/$sittingId', search: true, params: { sittingId: sitting.id } })
      },
    }),
  )
  const refusal = useRefusal(start.error)
  const blueprint = props.course.blueprints[0]
  const goesOn = (kind: Sitting['kind']) => props.running.includes(kind)
  const verb = (kind: Sitting['kind']) => (goesOn(kind) ? words.goOnWith : words.start)
  return (
    <>
      <h2 id="tests">{words.tests}</h2>
      <p>
        <b>{words.diagnostic}</b> <span className="note quiet">{words.diagnosticLead}</span>
      </p>
      <div className={styles.actions}>
        <Button
          pending={start.isPending}
          onClick={() => start.mutate({ course: courseId, kind: 'diagnostic' })}
        >
          {`${verb('diagnostic')}: ${words.diagnostic}`}
        </Button>
      </div>
      {blueprint ? (
        <>
          <p>
            <b>{words.mock}</b>{' '}
            <span className="note quiet">
              {words.mockLead(
                blueprint.questions,
                moreTime ? blueprint.minutesInForeignLanguage : blueprint.minutes,
                blueprint.pass,
              )}
            </span>
          </p>
          {goesOn('mock') ? (
            <p className="note">{words.clockRuns}</p>
          ) : (
            <label>
              <input type="checkbox" checked={moreTime} onChange={() => setMoreTime(!moreTime)} />{' '}
              {words.moreTime}
            </label>
          )}
          <div className={styles.actions}>
            <Button
              pending={start.isPending}
              onClick={() => start.mutate({ course: courseId, kind: 'mock', foreignLanguage: moreTime })}
            >
              {`${verb('mock')}: ${words.mock}`}
            </Button>
          </div>
        </>
      ) : null}
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <PastMocks mocks={props.mocks} />
    </>
  )
}

/** The newest first, each with the way to its report. */
function PastMocks({ mocks }: { mocks: readonly MockResult[] }) {
  const { learning: words } = useMessages()
  const format = useFormat()
  if (mocks.length === 0) return null
  return (
    <>
      <h3>{words.pastMocks}</h3>
      <ul className={styles.lesson}>
        {mocks
          .toSorted((a, b) => (a.endedAt < b.endedAt ? 1 : -1))
          .map(({ sittingId, endedAt, right, asked, passed }) => (
            <li key={sittingId}>
              <Link
                className={styles.grow}
                to="/learn/sittings/$sittingId"
                search={true}
                params={{ sittingId }}
              >
                {format.dateTime(endedAt)}
              </Link>
              <StateWord mark={passed ? 'done' : 'missing'}>
                {words.mockScore(right, asked, passed)}
              </StateWord>
            </li>
          ))}
      </ul>
    </>
  )
}
