import type { ContinualPlace } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/index.ts'
import { StateWord } from '../../../ui/index.ts'
import styles from './over-time.module.css'

const marks = { continual: 'met', one_off: 'missing', under_way: 'waiting', cannot_tell: 'open' } as const

/** One team or value stream: its answer, what is missing with who lacks it, and the steps that were left out. */
export function PlaceRow({ place }: { place: ContinualPlace }) {
  const { practiceOverTime: words, practice } = useMessages()
  const { kind, name, answer, counts, missing } = place
  return (
    <li className={styles.place}>
      <div>
        <h3>{kind === 'whole' ? words.whole : name || words.noTeam}</h3>
        <p>
          <StateWord mark={marks[answer]}>{words.answers[answer]}</StateWord>
        </p>
        <p className={styles.quiet}>{words.counts(counts.continual, counts.one_off, counts.under_way)}</p>
      </div>
      <ul className={styles.missing}>
        {missing.map(({ part, evidence }) => (
          <li key={part}>
            <details>
              <summary>{words.missing(practice.parts[part], evidence.count)}</summary>
              <ul>
                {evidence.first.map(({ improvementId, sentence, reason }) => (
                  <li key={improvementId}>
                    <Link to="/improvements/$id" params={{ id: improvementId }}>
                      {sentence}
                    </Link>{' '}
                    <span className={styles.quiet}>{practice.reasons[reason] ?? ''}</span>
                  </li>
                ))}
                {evidence.count > evidence.first.length ? (
                  <li className={styles.quiet}>{words.more(evidence.count - evidence.first.length)}</li>
                ) : null}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <SkippedSteps place={place} />
    </li>
  )
}

function SkippedSteps({ place: { endedLaps, skipped } }: { place: ContinualPlace }) {
  const words = useMessages().practiceOverTime
  return (
    <div>
      <h4 className={styles.quiet}>{words.stepsTitle}</h4>
      {endedLaps === 0 ? <p className={styles.quiet}>{words.noLaps}</p> : null}
      {endedLaps > 0 ? (
        <dl className={styles.steps}>
          {skipped.map((count, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the seven steps have no other name.
            <div key={place} data-left-out={count > 0 || undefined}>
              <dt>{words.step(place + 1)}</dt>
              <dd>{words.skipped(count, endedLaps)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}
