import type { Improvement, Lap } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { useWording } from '../use-wording.ts'
import { type EarlierLesson, earlierLessons } from './earlier-lessons.ts'
import styles from './lessons-card.module.css'

/** What earlier laps and earlier improvements of the kind taught, while a lap is planned: verdict and lesson. */
export function LessonsCard(props: { improvement: Improvement; lap: Lap; laps: readonly Lap[] }) {
  const words = useMessages().evidence.lessons
  const { sentence, id } = props.improvement
  const found = useQuery(
    api.sevenSteps.findLessons.queryOptions({ input: { sentence, exceptId: id, limit: 3 } }),
  )
  const own = earlierLessons(props.laps, props.lap)
  const lessons = found.data?.lessons ?? []
  if (own.length + lessons.length === 0) return null
  return (
    <section aria-labelledby="lessons-title">
      <h2 id="lessons-title">{words.title}</h2>
      <ul className={styles.lessons}>
        {own.map((one) => (
          <li key={`lap ${one.lapNumber}`}>
            <Link to="/improvements/$id" params={{ id }} search={{ lap: one.lapNumber }}>
              {words.here}
            </Link>
            <Taught {...one} />
          </li>
        ))}
        {lessons.map((one) => (
          <li key={one.improvementId}>
            <Link to="/improvements/$id" params={{ id: one.improvementId }}>
              {one.sentence}
            </Link>
            <Taught {...one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Taught({ lesson, overall, ending, lapNumber, endedOn }: EarlierLesson) {
  const words = useMessages().evidence.lessons
  const wording = useWording()
  const format = useFormat()
  return (
    <>
      <p className={`voice ${styles.lesson}`}>{lesson || words.noLesson}</p>
      <p className="note quiet">
        {overall ? wording.overallLabel(overall) : ending === 'given_up' ? words.givenUp : words.unproven},{' '}
        {words.lap(lapNumber, format.date(endedOn))}
      </p>
    </>
  )
}
