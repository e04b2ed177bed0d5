import type { Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client, useRefusal } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { TextArea } from '../../../../ui/index.ts'
import { useWording } from '../../use-wording.ts'
import { MissingItems } from '../lap-problem.tsx'
import { StepForm } from '../step-form.tsx'
import { useLapChange } from '../use-lap-change.ts'
import styles from './judging.module.css'

const listed = 6

/** Computes the verdict that is due. Where periods are missing it waits for them, or for the reason they never come. */
export function ComputeVerdict({
  lap,
  mayWrite,
  isAgain,
}: {
  lap: Lap
  mayWrite: boolean
  isAgain: boolean
}) {
  const { steps } = useMessages()
  const words = steps.judging
  const wording = useWording()
  const [gapReason, setGapReason] = useState('')
  const [tried, setTried] = useState(false)
  const judge = useLapChange(client.sevenSteps.judgeLap, (judged) =>
    words.computed(wording.overallLabel(judged.verdicts.at(-1)?.overall ?? 'too_early')),
  )
  const refusal = useRefusal(judge.error, ['gapReason'])
  const refused = refusal?.missing.filter((missing) => missing.code === 'followup_gap') ?? []
  const gaps = lap.judgingWaitsFor.length > 0 ? lap.judgingWaitsFor : refused
  const isBlank = gaps.length > 0 && gapReason.trim() === ''
  const send = () => {
    setTried(true)
    if (!isBlank) judge.mutate({ lapId: lap.id, gapReason })
  }
  if (!mayWrite) return <p>{words.due}</p>
  return (
    <StepForm
      refusal={refused.length > 0 ? null : refusal}
      pending={judge.isPending}
      onSend={send}
      label={isAgain ? words.recompute : words.compute}
    >
      <p>
        <b>{isAgain ? words.outdated : words.due}</b>
      </p>
      {gaps.length > 0 ? (
        <div>
          <p>{words.gaps(gaps.length)}</p>
          <MissingItems items={gaps.slice(0, listed)} />
          <div className={styles.gaps}>
            <TextArea
              label={words.gapReason}
              hint={words.gapHint}
              value={gapReason}
              onChange={(event) => setGapReason(event.target.value)}
              error={tried && isBlank ? steps.blank : refusal?.fields.gapReason}
            />
          </div>
        </div>
      ) : null}
    </StepForm>
  )
}
