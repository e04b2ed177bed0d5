import { type ExpectationAnswer, expectationAnswers } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, EntranceFrame, ProblemNote, TextArea } from '../../ui/index.ts'
import styles from './feedback-page.module.css'

/** One question to somebody without an account: did what you expected come true? */
export function FeedbackPage({ token }: { token: string }) {
  const { feedback: words } = useMessages().steps
  const [met, setMet] = useState<ExpectationAnswer | null>(null)
  const [comment, setComment] = useState('')
  const asked = useQuery({
    ...api.sevenSteps.lookUpFeedback.queryOptions({ input: { token } }),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const answer = useMutation(api.sevenSteps.answerFeedback.mutationOptions())
  const failed = useRefusal(asked.error)
  const refusal = useRefusal(answer.error, ['met', 'comment'])
  if (answer.isSuccess) return <EntranceFrame title={words.thanks}>{words.thanksText}</EntranceFrame>
  if (token === '' || asked.isError) {
    return (
      <EntranceFrame title={words.linkFailed}>
        <ProblemNote>{failed?.sentence ?? words.linkMissing}</ProblemNote>
      </EntranceFrame>
    )
  }
  if (!asked.data) return null
  const { workspaceName, sentence, vision, stakeholder } = asked.data.question
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (met) answer.mutate({ token, met, comment })
  }
  return (
    <EntranceFrame title={words.pageTitle(workspaceName)} text={words.pageText(stakeholder.name)}>
      <form onSubmit={send} className={styles.form}>
        <p className="quiet">{words.changed}</p>
        <p>
          <b>{sentence}</b>
        </p>
        {vision ? <p>{vision}</p> : null}
        <p className="quiet">{words.expected}</p>
        <p className="voice">{stakeholder.expectation}</p>
        <fieldset className={styles.choices}>
          <legend>{words.question}</legend>
          {expectationAnswers.map((kind) => (
            <label key={kind}>
              <input type="radio" name="met" checked={met === kind} onChange={() => setMet(kind)} />
              {words.answers[kind]}
            </label>
          ))}
        </fieldset>
        <TextArea
          label={words.ownComment}
          value={comment}
          maxLength={2000}
          onChange={(event) => setComment(event.target.value)}
          error={refusal?.fields.comment}
        />
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
        <Button type="submit" kind="go" disabled={met === null} pending={answer.isPending}>
          {words.send}
        </Button>
      </form>
    </EntranceFrame>
  )
}
