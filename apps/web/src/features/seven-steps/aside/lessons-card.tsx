import type { Improvement } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { useWording } from '../use-wording.ts'
import styles from './lessons-card.module.css'

/** What earlier improvements of the kind taught, while a lap is planned: verdict and lesson. */
export function LessonsCard({ improvement }: { improvement: Improvement }) {
  const words = useMessages().evidence.lessons
  const wording = useWording()
  const format = useFormat()
  const { sentence, id } = improvement
  const found = useQuery(
    api.sevenSteps.findLessons.queryOptions({ input: { sentence, exceptId: id, limit: 3 } }),
  )
  const lessons = found.data?.lessons ?? []
  if (lessons.length === 0) return null
  return (
    <section aria-labelledby="lessons-title">
      <h2 id="lessons-title">{words.title}</h2>
      <ul className={styles.lessons}>
        {lessons.map((one) => (
          <li key={one.improvementId}>
            <Link to="/improvements/$id" params={{ id: one.improvementId }}>
              {one.sentence}
            </Link>
            <p className={`voice ${styles.lesson}`}>{one.lesson || words.noLesson}</p>
            <p className="note quiet">
              {one.overall
                ? wording.overallLabel(one.overall)
                : one.ending === 'given_up'
                  ? words.givenUp
                  : words.unproven}
              , {words.lap(one.lapNumber, format.date(one.endedOn))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
