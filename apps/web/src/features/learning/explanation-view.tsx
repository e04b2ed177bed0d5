import type { CourseQuestion, Explanation } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import styles from './learning.module.css'

/** Why each option is right or wrong, in words and in the order of the options. */
export function ExplanationView({
  explanation,
  question,
}: {
  explanation: Explanation
  question: CourseQuestion
}) {
  const words = useMessages().learning
  return (
    <ul className={styles.why}>
      {explanation.options.map(({ letter, right, why, misconception }) => (
        <li key={letter}>
          <b>{right ? words.rightIs(letter) : `${letter}.`}</b>{' '}
          <span className="quiet">{question.options.find((option) => option.letter === letter)?.text}</span>
          <br />
          {why}
          {misconception ? (
            <span className="note quiet">{` ${words.insteadOf} “${misconception.belief}” ${misconception.correction}`}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
