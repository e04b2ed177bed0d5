import { useDisclosure } from '@mantine/hooks'
import { useMessages } from '../../messages/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import styles from './learning.module.css'

/** Hands the paper in; asks first where questions are still without an answer, because it cannot be taken back. */
export function HandInPaper(props: { unanswered: number; pending: boolean; onHandIn: () => void }) {
  const { unanswered, pending, onHandIn } = props
  const { learning: words, learningCare: care, frame } = useMessages()
  const [asking, ask] = useDisclosure(false)
  return (
    <>
      <Button pending={pending} onClick={unanswered > 0 ? ask.open : onHandIn}>
        {words.handIn}
      </Button>
      <Dialog title={care.handInTitle} open={asking} onClose={ask.close}>
        <p>{care.unanswered(unanswered)}</p>
        <p className={styles.actions}>
          <Button
            kind="go"
            pending={pending}
            onClick={() => {
              ask.close()
              onHandIn()
            }}
          >
            {words.handIn}
          </Button>
          <Button onClick={ask.close}>{frame.cancel}</Button>
        </p>
      </Dialog>
    </>
  )
}
