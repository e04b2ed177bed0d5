import type { Baseline, Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { pathsOf } from '../rows.ts'
import { StepForm } from '../step-form.tsx'
import { useStepSave } from '../use-step-save.ts'
import { AgreementFields } from './agreement-fields.tsx'
import { type Agreement, agreementErrors, agreementsOf, targetsInput } from './target-draft.ts'
import { TargetsView } from './targets-view.tsx'

/** Step 3: what is agreed about each metric with a baseline: target, guardrail, or not judged. */
export function TargetsForm({ lap }: { lap: Lap }) {
  const words = useMessages().steps.targets
  const [tried, setTried] = useState(false)
  const step = useStepSave<Agreement[]>({
    lap,
    step: 3,
    savedOf: agreementsOf,
    send: (agreements, version) =>
      client.sevenSteps.setTargets({ lapId: lap.id, version, ...targetsInput(agreements, lap.baselines) }),
    known: (agreements) => [
      ...pathsOf('targets', agreements.length, ['value', 'byOn', 'metricId', 'kind']),
      ...pathsOf('guardrails', agreements.length, ['toleratedHarm', 'metricId']),
    ],
  })
  const { draft, edit, refusal } = step
  if (lap.baselines.length === 0) return <p className="quiet">{words.needBaseline}</p>
  const send = () => {
    setTried(true)
    if (draft.every((agreement) => Object.keys(agreementErrors(agreement)).length === 0)) step.send()
  }
  return (
    <StepForm
      refusal={refusal}
      pending={step.pending}
      onSend={send}
      stale={{
        show: (theirs) => <TargetsView lap={theirs} />,
        yours: <Typed agreements={draft} baselines={lap.baselines} />,
        keepYours: step.keepYours,
        takeTheirs: step.takeTheirs,
      }}
    >
      {draft.map((agreement) => {
        const baseline = lap.baselines.find((found) => found.metricId === agreement.metricId)
        if (!baseline) return null
        const place = (role: Agreement['role']) =>
          draft
            .filter((other) => other.role === role)
            .findIndex((other) => other.metricId === agreement.metricId)
        const refused = (path: string) => refusal?.fields[path]
        return (
          <AgreementFields
            key={agreement.metricId}
            lapId={lap.id}
            baseline={baseline}
            agreement={agreement}
            errors={tried ? agreementErrors(agreement) : {}}
            refused={{
              value: refused(`targets.${place('target')}.value`),
              byOn: refused(`targets.${place('target')}.byOn`),
              harm: refused(`guardrails.${place('guardrail')}.toleratedHarm`),
            }}
            onChange={(change) =>
              edit(
                draft.map((other) =>
                  other.metricId === agreement.metricId ? { ...other, ...change } : other,
                ),
              )
            }
          />
        )
      })}
    </StepForm>
  )
}

function Typed({
  agreements,
  baselines,
}: {
  agreements: readonly Agreement[]
  baselines: readonly Baseline[]
}) {
  const words = useMessages().steps.targets
  return (
    <ul>
      {agreements
        .filter(({ role }) => role !== 'none')
        .map(({ metricId, role, value, harm, byOn }) => (
          <li key={metricId}>
            {baselines.find((baseline) => baseline.metricId === metricId)?.metricName}: {words.roles[role]}{' '}
            {role === 'target' ? `${value}, ${byOn}` : harm}
          </li>
        ))}
    </ul>
  )
}
