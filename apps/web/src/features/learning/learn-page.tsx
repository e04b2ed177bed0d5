import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'
import { buttonClass, PageHead, StateWord } from '../../ui/index.ts'
import { CardFilter } from './card-filter.tsx'
import { chapter, courseQuery, progressQuery, queueQuery, useCourseId } from './chapter.ts'
import { GapGuide } from './gap-guide.tsx'
import styles from './learning.module.css'
import { NudgeCards } from './nudge-card.tsx'
import { ReadinessBlock } from './readiness-block.tsx'
import { Tests } from './tests.tsx'
import { Together } from './together.tsx'

/** The course at a glance: where I am, what to do next, how ready I am. */
export function LearnPage() {
  const courseId = useCourseId()
  const { learning: words, ownLearning: own, learningCare: care } = useMessages()
  const shown = useSearch({ strict: false }).only
  const { course, cardsRead, minutesLeft, resumeAt } = useSuspenseQuery(courseQuery(courseId)).data
  const progress = useSuspenseQuery(progressQuery(courseId)).data
  const queue = useSuspenseQuery(queueQuery(courseId)).data
  const next = course.sectionList.flatMap(({ cards }) => cards).find(({ id }) => id === resumeAt?.card)
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
          <Tests course={course} running={progress.running} mocks={progress.mocks} />
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
