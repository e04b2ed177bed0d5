import { type Lap, UnprovenEnding } from '@ratchet/contract'
import { useState } from 'react'
import { client, useRefusal } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField, StateWord, TextArea } from '../../../../ui/index.ts'
import { MissingItems } from '../lap-problem.tsx'
import { StepForm } from '../step-form.tsx'
import { useLapChange } from '../use-lap-change.ts'
import { ActualCostFields, useActualCost } from './actual-cost.tsx'

const decisions = UnprovenEnding.shape.decision.options
const blank = { reason: '', lesson: '', noFeedbackReason: '', actualValue: '' }

/** The decision on a lap without a series: done, not proven over time. */
export function EndingDecision({ lap }: { lap: Lap }) {
  const { steps, evidence, improvement } = useMessages()
  const words = steps.judging
  const [decision, setDecision] = useState<(typeof decisions)[number]>('adopt')
  const [typed, setTyped] = useState(blank)
  const cost = useActualCost(lap)
  const [tried, setTried] = useState(false)
  const end = useLapChange(client.sevenSteps.endUnproven, evidence.ending.decided)
  const refusal = useRefusal(end.error, [
    'decision',
    ...Object.keys(blank),
    'actualCost.amount',
    'actualCost.currency',
  ])
  const all = lap.steps.slice(0, 6).flatMap((step) => step.missing)
  const missing = all.filter(({ code }) => code !== 'decision' && code !== 'feedback')
  const unheard = all.filter(({ code }) => code === 'feedback').length
  const silent = unheard > 0 && typed.noFeedbackReason.trim() === ''
  const send = () => {
    setTried(true)
    if (typed.reason.trim() === '' || silent || cost.isWrong) return
    end.mutate({ lapId: lap.id, decision, ...typed, actualCost: cost.value })
  }
  const area = (name: keyof typeof blank, label: string, error?: string) => (
    <TextArea
      label={label}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      error={error ?? refusal?.fields[name]}
    />
  )
  return (
    <StepForm
      refusal={refusal}
      pending={end.isPending}
      onSend={send}
      label={evidence.ending.decide}
      disabled={missing.length > 0}
    >
      <SelectField
        label={words.decision}
        value={decision}
        onChange={(event) => setDecision(event.target.value as typeof decision)}
      >
        {decisions.map((kind) => (
          <option key={kind} value={kind}>
            {improvement.decisions[kind]}
          </option>
        ))}
      </SelectField>
      {area('reason', words.reason, tried && typed.reason.trim() === '' ? steps.blank : undefined)}
      {area('lesson', words.lesson)}
      {area('actualValue', words.actualValue)}
      <ActualCostFields cost={cost} errors={refusal?.fields ?? {}} tried={tried} />
      {unheard > 0
        ? area(
            'noFeedbackReason',
            steps.feedback.unheard(unheard),
            tried && silent ? steps.feedback.unheardNeeded : undefined,
          )
        : null}
      {missing.length > 0 ? (
        <div>
          <StateWord mark="missing">{steps.refused}</StateWord>
          <MissingItems items={missing} />
        </div>
      ) : null}
    </StepForm>
  )
}
