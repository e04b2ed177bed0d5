import { type Lap, sentenceLength } from '@ratchet/contract'
import { useState } from 'react'
import { client, useRefusal } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { TextField } from '../../../../ui/index.ts'
import { StepForm } from '../step-form.tsx'
import { useLapChange } from '../use-lap-change.ts'

/** One sentence of new work, straight into the backlog and linked back to this lap. */
export function FollowUpForm({ lap }: { lap: Lap }) {
  const { steps } = useMessages()
  const words = steps.momentum
  const [sentence, setSentence] = useState('')
  const [tried, setTried] = useState(false)
  const add = useLapChange(client.sevenSteps.addFollowUp, words.followedUp)
  const refusal = useRefusal(add.error, ['sentence'])
  const isBlank = sentence.trim() === ''
  const send = () => {
    setTried(true)
    if (isBlank) return
    add.mutate(
      { lapId: lap.id, sentence },
      {
        onSuccess: () => {
          setSentence('')
          setTried(false)
        },
      },
    )
  }
  return (
    <StepForm refusal={refusal} pending={add.isPending} onSend={send} label={words.sendFollowUp} kind="plain">
      <TextField
        label={words.followUp}
        maxLength={sentenceLength}
        value={sentence}
        onChange={(event) => setSentence(event.target.value)}
        error={tried && isBlank ? steps.blank : refusal?.fields.sentence}
      />
    </StepForm>
  )
}
