import { useDebouncedValue } from '@mantine/hooks'
import type { Lap } from '@ratchet/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, useMe, useRefusal } from '../../../../api/index.ts'
import { todayIn } from '../../../../format/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { Skeleton, StateWord } from '../../../../ui/index.ts'
import { MissingItems } from '../lap-problem.tsx'
import { StepForm } from '../step-form.tsx'
import { useLapChange } from '../use-lap-change.ts'
import { goLiveProblem, readTerms, type TypedTerms, wholeTerms } from './contract-terms.ts'
import { FreezeDialog } from './freeze-dialog.tsx'
import { HonestDate } from './honest-date.tsx'
import { TermsFields, termPaths } from './terms-fields.tsx'

/** Step 5: the terms, with the earliest honest judging date beside them while they are typed; then the freezing. */
export function ContractForm({ lap }: { lap: Lap }) {
  const { steps, frame } = useMessages()
  const words = steps.contract
  const format = useFormat()
  const { workspace } = useMe()
  const [typed, setTyped] = useState<TypedTerms>({
    goLiveOn: todayIn(workspace.zone),
    settlingInPeriods: '0',
    followupPeriods: '12',
  })
  const [asking, setAsking] = useState(false)
  const [terms] = useDebouncedValue(readTerms(typed), 150)
  const judged = [...lap.targets, ...lap.guardrails]
  const canBeDrafted =
    judged.length > 0 && judged.every(({ metricId }) => lap.baselines.some((b) => b.metricId === metricId))
  const draft = useQuery({
    ...api.sevenSteps.draftContract.queryOptions({ input: { lapId: lap.id, terms } }),
    enabled: canBeDrafted,
    placeholderData: keepPreviousData,
  })
  const freeze = useLapChange(client.sevenSteps.freezeContract, (frozen) =>
    words.frozenNow(format.date(frozen.contract?.judgingOn ?? '')),
  )
  const refusal = useRefusal(freeze.error ?? draft.error, termPaths)
  const missing = lap.steps.slice(0, 4).flatMap((step) => step.missing)
  const period = lap.baselines[0]?.period ?? 'week'
  const whole = wholeTerms(typed)
  const goLiveWrong = goLiveProblem(typed.goLiveOn, lap.baselines)
  const set = (change: Partial<TypedTerms>) => setTyped({ ...typed, ...change })
  const send = () => {
    setAsking(false)
    if (whole) freeze.mutate({ lapId: lap.id, version: lap.version, terms: whole })
  }
  return (
    <StepForm
      refusal={refusal}
      pending={freeze.isPending}
      onSend={() => whole && missing.length === 0 && setAsking(true)}
      label={words.freeze}
      disabled={whole === null || goLiveWrong !== null || missing.length > 0}
    >
      <TermsFields
        typed={typed}
        period={period}
        errors={{
          ...(refusal?.fields ?? {}),
          ...(goLiveWrong ? { 'terms.goLiveOn': words.goLiveWrong[goLiveWrong] } : {}),
        }}
        onChange={set}
      />
      {goLiveWrong || whole === null ? null : canBeDrafted ? (
        draft.data ? (
          <HonestDate
            draft={draft.data.draft}
            onPeriods={(periods) => set({ followupPeriods: String(periods) })}
          />
        ) : (
          <Skeleton label={frame.loading} rows={3} />
        )
      ) : (
        <p className="quiet">{words.notYet}</p>
      )}
      {missing.length > 0 ? (
        <div>
          <StateWord mark="missing">{words.missing}</StateWord>
          <MissingItems items={missing} />
        </div>
      ) : null}
      {draft.data ? (
        <FreezeDialog
          open={asking}
          draft={draft.data.draft}
          onClose={() => setAsking(false)}
          onFreeze={send}
        />
      ) : null}
    </StepForm>
  )
}
