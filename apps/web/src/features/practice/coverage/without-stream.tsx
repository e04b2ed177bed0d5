import { type Coverage, placeOf } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/index.ts'
import styles from './coverage.module.css'

/** What the map cannot place, by level. */
export function WithoutStream({ rows }: { rows: Coverage['withoutStream'] }) {
  const words = useMessages().coverage
  if (rows.length === 0) return null
  return (
    <section className={styles.stream} aria-labelledby="without-stream">
      <h2 id="without-stream">{words.withoutStream}</h2>
      <p className="note quiet">{words.withoutStreamText}</p>
      <ul className={styles.without}>
        {rows.map(({ level, improvements, laps, verifiedGains }) => (
          <li key={level}>
            <span>{words.levels[level]}</span>
            <span className={styles.numbers}>
              <Link to="/backlog" search={{ place: placeOf({ level, streamId: null, activity: 'whole' }) }}>
                {words.improvements(improvements)}
              </Link>
              {laps > 0 ? <span>{words.laps(laps)}</span> : null}
              {verifiedGains > 0 ? <span>{words.gains(verifiedGains)}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
