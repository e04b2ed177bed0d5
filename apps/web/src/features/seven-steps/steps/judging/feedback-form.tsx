import { type ExpectationAnswer, expectationAnswers, type Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client, useRefusal } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField, TextArea } from '../../../../ui/index.ts'
import { StepForm } from '../step-form.tsx'
import { useLapChange } from '../use-lap-change.ts'

/** What a stakeholder said, written down by somebody else. */
export function FeedbackForm(props: { lap: Lap; stakeholder: string; onDone: () => void }) {
  const { lap, stakeholder, onDone } = props
  const { steps } = useMessages()
  const words = steps.feedback
  const [met, setMet] = useState<ExpectationAnswer | ''>('')
  const [comment, setComment] = useState('')
  const record = useLapChange(
    async (input: { met: ExpectationAnswer; comment: string }) => {
      const answer = await client.sevenSteps.recordFeedback({ lapId: lap.id, stakeholder, ...input })
      onDone()
      return answer
    },
    () => words.recorded,
  )
  const [tried, setTried] = useState(false)
  const refusal = useRefusal(record.error, ['met', 'comment'])
  return (
    <StepForm
      refusal={refusal}
      pending={record.isPending}
      onSend={() => {
        setTried(true)
        if (met) record.mutate({ met, comment })
      }}
      kind="plain"
    >
      <SelectField
        label={words.question}
        value={met}
        onChange={(event) => setMet(event.target.value as ExpectationAnswer | '')}
        error={tried && !met ? steps.blank : refusal?.fields.met}
      >
        <option value="">{words.choose}</option>
        {expectationAnswers.map((answer) => (
          <option key={answer} value={answer}>
            {words.answers[answer]}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={words.comment}
        value={comment}
        maxLength={2000}
        onChange={(event) => setComment(event.target.value)}
        error={refusal?.fields.comment}
      />
    </StepForm>
  )
}
