import type { Vision } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { Term } from '../../../../ui/index.ts'
import styles from './vision-view.module.css'

/** The vision in the voice it deserves, and what each stakeholder expects. */
export function VisionView({ vision }: { vision: Vision }) {
  const words = useMessages().steps.vision
  if (vision.statement === '' && vision.stakeholders.length === 0)
    return <p className="quiet">{words.none}</p>
  return (
    <div className={styles.vision}>
      {vision.statement ? <p className={`voice ${styles.statement}`}>{vision.statement}</p> : null}
      {vision.stakeholders.length > 0 ? (
        <dl className={styles.stakeholders}>
          {vision.stakeholders.map(({ name, kind, expectation }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: stakeholders have no identity, and this list is only read.
            <div key={index}>
              <dt>
                {name}{' '}
                <small>
                  <Term name={kind}>{words.kinds[kind]}</Term>
                </small>
              </dt>
              <dd>{expectation}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}

/** Step 1 in one glance. */
export function VisionSummary({ vision }: { vision: Vision }) {
  const words = useMessages().steps.vision
  return (
    <>
      <span className={styles.line}>{vision.statement || words.none}</span>
      {vision.stakeholders.length > 0 ? (
        <span className={styles.count}> {words.count(vision.stakeholders.length)}</span>
      ) : null}
    </>
  )
}
