import { type DecisionKind, decisionKinds, type Lap } from '@ratchet/contract'
import { useState } from 'react'
import type { z } from 'zod'
import { client, useRefusal } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { StateWord, TextArea } from '../../../../ui/index.ts'
import { MissingItems } from '../lap-problem.tsx'
import { StepForm } from '../step-form.tsx'
import { useLapChange } from '../use-lap-change.ts'
import { ActualCostFields, useActualCost } from './actual-cost.tsx'
import styles from './judging.module.css'

type Decision = z.infer<typeof DecisionKind>

/** The decision on the verdict: what to do now, why, and what the next lap should know. */
export function DecisionForm({ lap }: { lap: Lap }) {
  const { steps, improvement } = useMessages()
  const words = steps.judging
  const [decision, setDecision] = useState<Decision | null>(null)
  const [reason, setReason] = useState('')
  const [lesson, setLesson] = useState('')
  const [noFeedbackReason, setNoFeedbackReason] = useState('')
  const [actualValue, setActualValue] = useState('')
  const cost = useActualCost(lap)
  const [tried, setTried] = useState(false)
  const decide = useLapChange(client.sevenSteps.verifyOutcome, (decided) =>
    words.decided(improvement.decisions[decided.verification?.decision ?? 'adopt']),
  )
  const refusal = useRefusal(decide.error, [
    'decision',
    'reason',
    'lesson',
    'noFeedbackReason',
    'actualValue',
    'actualCost.amount',
    'actualCost.currency',
  ])
  const missing = lap.steps
    .slice(0, 6)
    .flatMap((step) => step.missing)
    .filter(({ code }) => code !== 'decision' && code !== 'feedback')
  const unheard = lap.steps[5]?.missing.filter(({ code }) => code === 'feedback').length ?? 0
  const silent = unheard > 0 && noFeedbackReason.trim() === ''
  const lessonMissing = decision === 'abandon' && lesson.trim() === ''
  const send = () => {
    setTried(true)
    if (decision === null || reason.trim() === '' || lessonMissing || silent || cost.isWrong) return
    decide.mutate({
      lapId: lap.id,
      decision,
      reason,
      lesson,
      noFeedbackReason,
      actualValue,
      actualCost: cost.value,
    })
  }
  return (
    <StepForm
      refusal={refusal}
      pending={decide.isPending}
      onSend={send}
      label={words.decide}
      disabled={missing.length > 0}
    >
      <fieldset className={styles.choices} aria-describedby={tried && !decision ? 'choose-one' : undefined}>
        <legend>{words.decision}</legend>
        {decisionKinds.map((kind) => (
          <label key={kind} className={styles.choice}>
            <input
              type="radio"
              name="decision"
              value={kind}
              checked={decision === kind}
              onChange={() => setDecision(kind)}
            />
            <span>
              <b>{improvement.decisions[kind]}</b>
              <small>{words.decisionHints[kind]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {tried && !decision ? (
        <p id="choose-one">
          <StateWord mark="concern">{words.choose}</StateWord>
        </p>
      ) : null}
      <TextArea
        label={words.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && reason.trim() === '' ? steps.blank : refusal?.fields.reason}
      />
      <TextArea
        label={words.lesson}
        value={lesson}
        onChange={(event) => setLesson(event.target.value)}
        error={tried && lessonMissing ? words.lessonNeeded : refusal?.fields.lesson}
      />
      <TextArea
        label={words.actualValue}
        hint={words.actualValueHint}
        value={actualValue}
        onChange={(event) => setActualValue(event.target.value)}
        error={refusal?.fields.actualValue}
      />
      <ActualCostFields cost={cost} errors={refusal?.fields ?? {}} tried={tried} />
      {unheard > 0 ? (
        <TextArea
          label={steps.feedback.unheard(unheard)}
          value={noFeedbackReason}
          onChange={(event) => setNoFeedbackReason(event.target.value)}
          error={tried && silent ? steps.feedback.unheardNeeded : refusal?.fields.noFeedbackReason}
        />
      ) : null}
      {missing.length > 0 ? (
        <div>
          <StateWord mark="missing">{steps.refused}</StateWord>
          <MissingItems items={missing} />
        </div>
      ) : null}
    </StepForm>
  )
}
