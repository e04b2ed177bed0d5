import type { Lap } from '@ratchet/contract'
import { useMe } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import styles from './second-reading.module.css'

/** What the second reader said, and what was decided. */
export function SecondReadingQuote({ lap }: { lap: Lap }) {
  const words = useMessages().improvement
  const format = useFormat()
  const { workspace } = useMe()
  const { verification } = lap
  const reading = verification?.reading ?? lap.readings.at(-1) ?? null
  if (!reading && !verification) return null
  return (
    <section aria-labelledby="reading-title" className={styles.reading}>
      <h2 id="reading-title">{words.reading.title}</h2>
      {reading ? (
        <>
          <blockquote className={`voice ${styles.quote}`}>
            <q>{reading.comment}</q>
          </blockquote>
          <p className="note quiet">
            {words.reading.readOn(reading.by.name, format.dateTime(reading.at))} {words.reading.notOwner}
          </p>
        </>
      ) : workspace.secondReaderRequired ? null : (
        <p className="note quiet">{words.reading.alone}</p>
      )}
      {verification ? (
        <p className={`note ${styles.decision}`}>
          {words.reading.decision}: <b>{words.decisions[verification.decision]}</b>. {verification.reason}{' '}
          <span className="quiet">
            {words.reading.decidedBy(verification.by.name, format.dateTime(verification.at))}
          </span>
        </p>
      ) : null}
      {verification?.lesson ? (
        <p className={`note ${styles.decision}`}>
          {words.reading.lesson}: {verification.lesson}
        </p>
      ) : null}
    </section>
  )
}
