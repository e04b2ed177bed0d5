import { useDisclosure } from '@mantine/hooks'
import type { Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, Dialog, TextArea } from '../../../ui/index.ts'
import styles from './abandon-lap.module.css'
import { StepForm } from './step-form.tsx'
import { useLapChange } from './use-lap-change.ts'

/** Gives a lap up before it is judged. The lesson is the price. */
export function AbandonLap({ lap }: { lap: Lap }) {
  const { steps } = useMessages()
  const words = steps.abandon
  const [open, dialog] = useDisclosure(false)
  const [lesson, setLesson] = useState('')
  const [tried, setTried] = useState(false)
  const abandon = useLapChange(client.sevenSteps.abandonLap, words.done)
  const refusal = useRefusal(abandon.error, ['lesson'])
  const send = () => {
    setTried(true)
    if (lesson.trim() !== '') abandon.mutate({ lapId: lap.id, lesson }, { onSuccess: dialog.close })
  }
  return (
    <div className={styles.abandon} data-screen-only>
      <Button kind="link" onClick={dialog.open}>
        {words.open}
      </Button>
      <Dialog title={words.title} open={open} onClose={dialog.close}>
        <StepForm refusal={refusal} pending={abandon.isPending} onSend={send} label={words.confirm}>
          <span className="quiet">{words.text}</span>
          <TextArea
            label={words.lesson}
            value={lesson}
            onChange={(event) => setLesson(event.target.value)}
            error={tried && lesson.trim() === '' ? steps.blank : refusal?.fields.lesson}
          />
        </StepForm>
      </Dialog>
    </div>
  )
}
