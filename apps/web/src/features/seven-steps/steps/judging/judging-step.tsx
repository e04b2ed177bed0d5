import type { Lap } from '@ratchet/contract'
import { useMe } from '../../../../api/index.ts'
import { todayIn } from '../../../../format/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { useWording } from '../../use-wording.ts'
import { ComputeVerdict } from './compute-verdict.tsx'
import { DecisionForm } from './decision-form.tsx'
import { EndingStep } from './ending-step.tsx'
import { ForecastAndTruth } from './forecast-and-truth.tsx'
import styles from './judging.module.css'
import { judgingState, mayDecide, readersOf } from './judging-rules.ts'
import { ReadingForm } from './reading-form.tsx'
import { StakeholderFeedback } from './stakeholder-feedback.tsx'

/** Step 6: the verdict when it is due, the second reading, the decision. */
export function JudgingStep(props: { lap: Lap; ownerId: string | null; mayWrite: boolean }) {
  const { lap, ownerId, mayWrite } = props
  const words = useMessages().steps.judging
  const format = useFormat()
  const { workspace, member } = useMe()
  const today = todayIn(workspace.zone)
  const state = judgingState(lap, today)
  const judgingOn = lap.contract?.judgingOn ?? today
  if (lap.ending) return <EndingStep lap={lap} ownerId={ownerId} mayWrite={mayWrite} />
  if (state === 'not_frozen') return <p className="quiet">{words.notFrozen}</p>
  if (state === 'ahead') {
    return (
      <>
        <p>
          <b>{words.ahead(format.date(judgingOn), format.relativeDay(today, judgingOn))}</b>
        </p>
        <p className="quiet">{words.aheadText}</p>
      </>
    )
  }
  if (state === 'decided') {
    return (
      <>
        <p className="quiet">{words.stays}</p>
        <ForecastAndTruth lap={lap} />
        <StakeholderFeedback lap={lap} mayWrite={false} />
      </>
    )
  }
  const readers = readersOf(lap)
  return (
    <div className={styles.parts}>
      {state !== 'judged' ? (
        <ComputeVerdict lap={lap} mayWrite={mayWrite} isAgain={state === 'outdated'} />
      ) : null}
      {state === 'judged' ? (
        <>
          <section aria-label={words.reading}>
            <h4>{words.reading}</h4>
            {readers.map(({ by, at, comment }) => (
              <blockquote key={at} className={`voice ${styles.reading}`}>
                <q>{comment}</q> <small>{words.alreadyRead(by.name)}</small>
              </blockquote>
            ))}
            {mayWrite && readers.length === 0 ? (
              <ReadingForm lap={lap} isOwner={member.id === ownerId} />
            ) : null}
          </section>
          <StakeholderFeedback lap={lap} mayWrite={mayWrite} />
          {mayWrite && mayDecide(member, ownerId) ? <DecisionForm lap={lap} /> : <p>{words.decisionText}</p>}
        </>
      ) : null}
    </div>
  )
}

/** Step 6 in one glance. */
export function JudgingSummary({ lap }: { lap: Lap }) {
  const { steps, improvement, evidence } = useMessages()
  const wording = useWording()
  if (lap.ending?.decision) return <>{evidence.ending.title}</>
  const verdict = lap.verdicts.at(-1)
  if (!verdict) return <>{steps.judging.none}</>
  const decision = lap.verification ? `, ${improvement.decisions[lap.verification.decision]}` : ''
  return (
    <>
      {wording.overallLabel(verdict.overall)}
      {decision}
    </>
  )
}
