import type { Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { pathsOf } from '../rows.ts'
import { StepForm } from '../step-form.tsx'
import { useStepSave } from '../use-step-save.ts'
import { ActionRows } from './action-rows.tsx'
import { Calibration } from './calibration.tsx'
import { OptionRows } from './option-rows.tsx'
import { PeopleFields } from './people-fields.tsx'
import styles from './plan.module.css'
import { numberErrors, type PlanDraft, planInput, planOf, rangeErrors, writtenPlan } from './plan-draft.ts'
import { PlanView } from './plan-view.tsx'
import { PredictionFields } from './prediction-fields.tsx'
import { PredictionsMade } from './predictions-made.tsx'
import { ResourceFields } from './resource-fields.tsx'

/** Step 4: the options with the chosen one, what it takes, who does what by when, and what is expected of it. */
export function PlanForm({ lap }: { lap: Lap }) {
  const { steps: words } = useMessages()
  const [isSent, setSent] = useState(false)
  const step = useStepSave<PlanDraft>({
    lap,
    step: 4,
    savedOf: planOf,
    send: (draft, version) => client.sevenSteps.setPlan({ lapId: lap.id, version, ...planInput(draft) }),
    known: ({ options, actions }) => [
      ...pathsOf('options', options.length, ['title', 'note', 'value', 'effort', 'risk', 'chosen', 'reason']),
      ...pathsOf('actions', actions.length, ['title', 'ownerId', 'dueOn', 'doneOn', 'evidence', 'after']),
      ...['people', 'time', 'budget.amount', 'budget.currency', 'sponsorId'].map(
        (name) => `resources.${name}`,
      ),
    ],
  })
  const { draft, edit } = step
  const change = (part: Partial<PlanDraft>) => edit({ ...draft, ...part })
  const wrong = isSent
    ? [
        ...numberErrors(draft).map((path) => [path, words.notANumber]),
        ...rangeErrors(draft).map((path) => [path, words.plan.outsideRange]),
      ]
    : []
  const errors = { ...step.refusal?.fields, ...Object.fromEntries(wrong) }
  const send = () => {
    setSent(true)
    const written = writtenPlan(draft)
    if (step.isTyped) edit(written)
    if (numberErrors(written).length + rangeErrors(written).length === 0) step.send(written)
  }
  return (
    <StepForm
      refusal={step.refusal}
      pending={step.pending}
      onSend={send}
      stale={{
        show: (theirs) => <PlanView plan={theirs.plan} />,
        yours: <PlanView plan={{ ...lap.plan, options: draft.options, actions: [] }} typed={draft.actions} />,
        keepYours: step.keepYours,
        takeTheirs: step.takeTheirs,
      }}
    >
      <label className={styles.lane}>
        <input
          type="checkbox"
          checked={draft.justDoIt}
          onChange={(event) => change({ justDoIt: event.target.checked })}
        />
        <span>
          {words.plan.justDoIt} <span className="note quiet">{words.plan.justDoItHint}</span>
        </span>
      </label>
      {draft.justDoIt && draft.options.length === 0 ? null : (
        <OptionRows rows={draft.options} errors={errors} onChange={(options) => change({ options })} />
      )}
      <ActionRows rows={draft.actions} errors={errors} onChange={(actions) => change({ actions })} />
      <PeopleFields draft={draft} onChange={change} />
      <ResourceFields draft={draft} errors={errors} onChange={change} />
      {lap.contract ? (
        <PredictionsMade lap={lap} />
      ) : (
        <>
          <PredictionFields
            draft={draft}
            baselines={lap.baselines}
            errors={errors}
            onChange={(predictions) => change({ predictions })}
          />
          {lap.baselines.length > 0 ? <Calibration improvementId={lap.improvementId} /> : null}
        </>
      )}
    </StepForm>
  )
}
