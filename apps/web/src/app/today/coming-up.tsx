import type { Improvement } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useFormat, useMessages } from '../../messages/index.ts'
import styles from './today-page.module.css'

const shown = 6

/** Judging dates and reviews that lie ahead, nearest first. */
export function ComingUp(props: {
  improvements: readonly Improvement[]
  /** They have arrived: before that nothing is claimed of them. */
  known: boolean
  today: string
}) {
  const { improvements, known, today } = props
  const words = useMessages().today
  const format = useFormat()
  const ahead = improvements
    .flatMap(({ id, sentence, status, lap, nextReviewOn }) => [
      ...(status === 'measuring' && lap?.judgingOn
        ? [{ id, sentence, day: lap.judgingOn, kind: 'judged' as const }]
        : []),
      ...(nextReviewOn ? [{ id, sentence, day: nextReviewOn, kind: 'review' as const }] : []),
    ])
    .filter(({ day }) => day > today)
    .sort((a, b) => a.day.localeCompare(b.day))
    .slice(0, shown)
  return (
    <aside aria-labelledby="coming-up">
      <h2 id="coming-up" className={styles.heading}>
        {words.comingUp}
      </h2>
      {known && ahead.length === 0 ? <p className={styles.quietNote}>{words.nothingComing}</p> : null}
      <ul className={styles.ahead}>
        {ahead.map(({ id, sentence, day, kind }) => (
          <li key={`${id} ${kind}`}>
            <b>{format.day(day)}</b> {kind === 'judged' ? words.aheadJudged : words.aheadReview}
            <Link to="/improvements/$id" params={{ id }}>
              {sentence}
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  )
}
