import type { BulkRefusal } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './bulk.module.css'

/** A line for each improvement that was not changed, or not changed back, and why. */
export function RefusedRows(props: {
  refused: { of: 'change' | 'undo'; rows: readonly BulkRefusal[] }
  onDismiss: () => void
}) {
  const { of, rows } = props.refused
  const { bulk: words } = useMessages()
  return (
    <section className={styles.refused} aria-labelledby="refused">
      <h3 id="refused">{words.refused[of]}</h3>
      <p>{words.stays[of]}</p>
      <ul>
        {rows.map(({ improvementId, sentence, detail, errors }) => (
          <li key={improvementId}>
            {sentence ? (
              <Link to="/improvements/$id" params={{ id: improvementId }}>
                {sentence}
              </Link>
            ) : (
              words.notSeen
            )}
            <small>{[detail, ...errors.map(({ message }) => message)].join(' ')}</small>
          </li>
        ))}
      </ul>
      <Button onClick={props.onDismiss}>{words.read}</Button>
    </section>
  )
}
