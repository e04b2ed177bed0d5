import type { ContractDraft } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { Button, Dialog, StateWord } from '../../../../ui/index.ts'
import styles from './freeze-dialog.module.css'

/** Says what can no longer change before anybody commits. */
export function FreezeDialog(props: {
  open: boolean
  draft: ContractDraft
  onClose: () => void
  onFreeze: () => void
}) {
  const { steps, frame } = useMessages()
  const words = steps.contract
  const format = useFormat()
  const { terms, judgingOn, pointsKnown } = props.draft
  return (
    <Dialog title={words.confirmTitle} open={props.open} onClose={props.onClose}>
      <div className={styles.text}>
        <p>{words.confirmText}</p>
        <ul className={styles.list}>
          {words.confirmList.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p>{words.confirmTerms(format.date(terms.goLiveOn), format.date(judgingOn))}</p>
        {pointsKnown > 0 ? <StateWord mark="concern">{words.confirmKnown(pointsKnown)}</StateWord> : null}
      </div>
      <div className={styles.actions}>
        <Button kind="go" onClick={props.onFreeze}>
          {words.confirm}
        </Button>
        <Button onClick={props.onClose}>{frame.cancel}</Button>
      </div>
    </Dialog>
  )
}
