import type { Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client, useMe, useRefusal } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { StateWord, TextArea } from '../../../../ui/index.ts'
import { StepForm } from '../step-form.tsx'
import { useLapChange } from '../use-lap-change.ts'

/** The second reading, by somebody who does not own the answer. The owner is told why it is not theirs to give. */
export function ReadingForm({ lap, isOwner }: { lap: Lap; isOwner: boolean }) {
  const { steps } = useMessages()
  const words = steps.judging
  const { workspace } = useMe()
  const [comment, setComment] = useState('')
  const [tried, setTried] = useState(false)
  const read = useLapChange(client.sevenSteps.readVerdict, words.readNow)
  const refusal = useRefusal(read.error, ['comment'])
  const verdictId = lap.verdicts.at(-1)?.id
  if (isOwner) {
    return workspace.secondReaderRequired ? <StateWord mark="missing">{words.owner}</StateWord> : null
  }
  const send = () => {
    setTried(true)
    if (comment.trim() !== '' && verdictId) read.mutate({ lapId: lap.id, verdictId, comment })
  }
  return (
    <StepForm refusal={refusal} pending={read.isPending} onSend={send} label={words.read}>
      <p className="quiet">{words.readingText}</p>
      <TextArea
        label={words.comment}
        hint={words.commentHint}
        value={comment}
        maxLength={2000}
        onChange={(event) => setComment(event.target.value)}
        error={tried && comment.trim() === '' ? steps.blank : refusal?.fields.comment}
      />
    </StepForm>
  )
}
