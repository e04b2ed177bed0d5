import type { Lap } from '@ratchet/contract'
import { client } from '../../../../api/index.ts'
import { pathsOf } from '../rows.ts'
import { StepForm } from '../step-form.tsx'
import { useStepSave } from '../use-step-save.ts'
import { ActionRows } from './action-rows.tsx'
import { OptionRows } from './option-rows.tsx'
import { type PlanDraft, planInput, planOf, writtenPlan } from './plan-draft.ts'
import { PlanView } from './plan-view.tsx'

/** Step 4: the options with the chosen one, and who does what by when. */
export function PlanForm({ lap }: { lap: Lap }) {
  const step = useStepSave<PlanDraft>({
    lap,
    step: 4,
    savedOf: planOf,
    send: (draft, version) => client.sevenSteps.setPlan({ lapId: lap.id, version, ...planInput(draft) }),
    known: ({ options, actions }) => [
      ...pathsOf('options', options.length, ['title', 'note', 'chosen', 'reason']),
      ...pathsOf('actions', actions.length, ['title', 'ownerId', 'dueOn', 'doneOn']),
    ],
  })
  const { draft, edit } = step
  const errors = step.refusal?.fields ?? {}
  const send = () => {
    const written = writtenPlan(draft)
    if (step.isTyped) edit(written)
    step.send(written)
  }
  return (
    <StepForm
      refusal={step.refusal}
      pending={step.pending}
      onSend={send}
      stale={{
        show: (theirs) => <PlanView options={theirs.options} actions={theirs.actions} />,
        yours: <PlanView options={draft.options} actions={[]} typed={draft.actions} />,
        keepYours: step.keepYours,
        takeTheirs: step.takeTheirs,
      }}
    >
      <OptionRows rows={draft.options} errors={errors} onChange={(options) => edit({ ...draft, options })} />
      <ActionRows rows={draft.actions} errors={errors} onChange={(actions) => edit({ ...draft, actions })} />
    </StepForm>
  )
}
