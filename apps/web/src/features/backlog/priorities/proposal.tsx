import type { Estimates, Improvement } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './priorities.module.css'

/** What a moved point would mean as estimates, and whether it shall be so. Focus comes here, Escape goes back. */
export function Proposal(props: {
  improvement: Improvement
  estimates: Estimates
  pending: boolean
  onSave: (estimates: Estimates) => void
  onPutBack: () => void
}) {
  const { improvement, estimates, onSave, onPutBack } = props
  const { working, plot: words } = useMessages()
  const { number } = useFormat()
  const range = (low: number, high: number) =>
    low === high ? number(low) : working.estimates.range(number(low), number(high))
  const told = ({ value, effort }: Estimates) =>
    words.estimates(
      value ? `${range(value.low, value.high)} ${value.unit}` : '',
      effort ? range(effort.lowDays, effort.highDays) : '',
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: it asks about the drawing above; a fieldset would ask for input.
    <div
      className={styles.proposal}
      role="group"
      aria-label={words.title}
      onKeyDown={(event) => event.key === 'Escape' && onPutBack()}
    >
      <p>
        {words.asks(improvement.sentence)} <s>{told(improvement.estimates)}</s> {told(estimates)}
      </p>
      <div className={styles.actions}>
        <Button kind="go" autoFocus pending={props.pending} onClick={() => onSave(estimates)}>
          {words.save}
        </Button>
        <Button onClick={onPutBack}>{words.putBack}</Button>
      </div>
    </div>
  )
}
