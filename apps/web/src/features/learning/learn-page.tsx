import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, buttonClass, PageHead, ProblemNote, StateWord } from '../../ui/index.ts'
import { CardFilter } from './card-filter.tsx'
import { chapter, courseQuery, progressQuery, queueQuery, useCourseId } from './chapter.ts'
import { GapGuide } from './gap-guide.tsx'
import { keepSitting } from './keep-sitting.ts'
import styles from './learning.module.css'
import { NudgeCards } from './nudge-card.tsx'
import { ReadinessBlock } from './readiness-block.tsx'
import { Together } from './together.tsx'

/** The course at a glance: where I am, what to do next, how ready I am. */
export function LearnPage() {
  const courseId = useCourseId()
  const { learning: words, ownLearning: own, learningCare: care } = useMessages()
  const shown = useSearch({ strict: false }).only
  const { course, cardsRead, minutesLeft, resumeAt } = useSuspenseQuery(courseQuery(courseId)).data
  const progress = useSuspenseQuery(progressQuery(courseId)).data
  const queue = useSuspenseQuery(queueQuery(courseId)).data
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
  const next = course.sectionList.flatMap(({ cards }) => cards).find(({ id }) => id === resumeAt?.card)
  const blueprint = course.blueprints[0]
  return (
    <>
      <PageHead
        title={course.title}
        lead={course.standfirst}
        above={<Link to="/learn/courses">{own.courses}</Link>}
      />
      <p className={styles.doors}>
        {course.terms.length > 0 ? (
          <Link to="/learn/glossary" search={true}>
            {own.glossary}
          </Link>
        ) : null}
        <Link to="/learn/settings" search={true}>
          {own.settings}
        </Link>
        {courseId === chapter ? <Link to="/learn/work">{care.effect}</Link> : null}
      </p>
      {courseId === chapter ? <NudgeCards /> : null}
      <div className={styles.columns}>
        <section className={styles.block} aria-labelledby="lessons">
          <h2 id="lessons">{words.lessons}</h2>
          <p className="note quiet">{words.minutesLeft(Math.ceil(minutesLeft))}</p>
          {next ? (
            <p>
              <Link to="/learn/cards/$card" search={true} params={{ card: next.id }} {...buttonClass('go')}>
                {cardsRead.length === 0 ? words.begin : words.goOn(next.title)}
              </Link>
            </p>
          ) : null}
          <CardFilter course={course} only={shown} />
          <ul className={styles.lesson} hidden={shown !== undefined}>
            {course.sectionList.map((section) => {
              const read = section.cards.filter(({ id }) => cardsRead.includes(id)).length
              return (
                <li key={section.id}>
                  <Link
                    className={styles.grow}
                    to="/learn/cards/$card"
                    search={true}
                    params={{ card: section.cards[0]?.id ?? '' }}
                  >
                    {section.title}
                  </Link>
                  <StateWord mark={read === section.cards.length ? 'done' : 'open'}>
                    {`${read}/${section.cards.length} ${words.read}`}
                  </StateWord>
                </li>
              )
            })}
          </ul>
          {course.workedExamples.length > 0 ? <h2>{care.examples}</h2> : null}
          <ul className={styles.lesson}>
            {course.workedExamples.map(({ id, title }) => (
              <li key={id}>
                <Link to="/learn/examples/$example" search={true} params={{ example: id }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
          {course.exercises.length > 0 ? <h2>{words.exercises}</h2> : null}
          <ul className={styles.lesson}>
            {course.exercises.map(({ id, title }) => (
              <li key={id}>
                <Link to="/learn/exercises/$exercise" search={true} params={{ exercise: id }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
          {course.quizzes.length > 0 ? <h2>{words.quizzes}</h2> : null}
          <ul className={styles.lesson}>
            {course.quizzes.map(({ id, title }) => (
              <li key={id}>
                <Link to="/learn/quizzes/$quiz" search={true} params={{ quiz: id }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <section className={styles.block} aria-labelledby="tests">
          <h2 id="tests">{words.tests}</h2>
          <p>
            <b>{words.diagnostic}</b> <span className="note quiet">{words.diagnosticLead}</span>
          </p>
          <div className={styles.actions}>
            <Button
              pending={start.isPending}
              onClick={() => start.mutate({ course: courseId, kind: 'diagnostic' })}
            >
              {`${words.start}: ${words.diagnostic}`}
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
              <label>
                <input type="checkbox" checked={moreTime} onChange={() => setMoreTime(!moreTime)} />{' '}
                {words.moreTime}
              </label>
              <div className={styles.actions}>
                <Button
                  pending={start.isPending}
                  onClick={() => start.mutate({ course: courseId, kind: 'mock', foreignLanguage: moreTime })}
                >
                  {`${words.start}: ${words.mock}`}
                </Button>
              </div>
            </>
          ) : null}
          {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
          <h2>{words.recall}</h2>
          <p className="note">{words.recallLead(queue.cards.length, Math.ceil(queue.minutes))}</p>
          <div className={styles.actions}>
            <Link to="/learn/recall" search={true} {...buttonClass('plain')}>
              {words.openRecall}
            </Link>
          </div>
          <ReadinessBlock readiness={progress.readiness} />
        </section>
      </div>
      <GapGuide gaps={progress.gaps} />
      <Together course={courseId} />
      <p className="note quiet">{words.private}</p>
      <p className="note quiet">{course.notice}</p>
    </>
  )
}
