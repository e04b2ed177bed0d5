import type { Lap } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import styles from './momentum.module.css'

/** What step 7 holds, to read. */
export function MomentumView({ lap }: { lap: Lap }) {
  const words = useMessages().steps.momentum
  const { standardised, processOwner, noFollowUpReason } = lap.momentum
  return (
    <ul className={styles.view}>
      {standardised.map(({ what, kind, link }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these have no identity, and this list is only read.
        <li key={index}>
          {link ? (
            <a href={link} rel="noreferrer">
              {what}
            </a>
          ) : (
            what
          )}{' '}
          <span className="note quiet">{words.kinds[kind]}</span>
        </li>
      ))}
      {processOwner ? <li>{words.heldBy(processOwner.name)}</li> : null}
      {noFollowUpReason ? <li className="quiet">{noFollowUpReason}</li> : null}
    </ul>
  )
}

/** Step 7 in one glance. */
export function MomentumSummary({ lap }: { lap: Lap }) {
  const words = useMessages().steps.momentum
  const { standardised, processOwner, followUps } = lap.momentum
  const parts = [
    standardised.map(({ what }) => what).join('; '),
    processOwner ? words.heldBy(processOwner.name) : '',
    followUps.map(({ sentence }) => sentence).join('; '),
  ].filter(Boolean)
  return <>{parts.length > 0 ? parts.join(', ') : words.none}</>
}
