import type { Lap, MetricCourse } from '@ratchet/contract'
import type { ReactNode } from 'react'
import { useMe } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { AbandonLap } from './abandon-lap.tsx'
import { BaselineStep } from './baseline/baseline-step.tsx'
import { BaselineSummary } from './baseline/baseline-view.tsx'
import { ContractStep, ContractSummary } from './contract/contract-step.tsx'
import { JudgingStep, JudgingSummary } from './judging/judging-step.tsx'
import { MomentumStep } from './momentum/momentum-step.tsx'
import { MomentumSummary } from './momentum/momentum-view.tsx'
import { AuthoriseBudget } from './plan/authorise-budget.tsx'
import { PlanForm } from './plan/plan-form.tsx'
import { PlanSummary, PlanView } from './plan/plan-view.tsx'
import styles from './seven-steps.module.css'
import { StepSection } from './step-section.tsx'
import { TargetsForm } from './targets/targets-form.tsx'
import { TargetsView } from './targets/targets-view.tsx'
import { GoalView } from './unmeasured/unmeasured-form.tsx'
import { VisionForm } from './vision/vision-form.tsx'
import { VisionSummary, VisionView } from './vision/vision-view.tsx'

type Props = {
  lap: Lap
  courses: readonly MetricCourse[]
  ownerId: string | null
  /** Which strategic aims the improvement serves. */
  aims: ReactNode
  openStep: number
  /** The step that somebody asked for just now. */
  calledStep: number | null
  onStep: (step: number) => void
  /** Opens a step and takes the reader there. */
  onCall: (step: number) => void
}

/** The seven steps as sections, each with its work. One is open at a time; working ahead is allowed. */
export function SevenSteps(props: Props) {
  const { lap, openStep, calledStep, onStep } = props
  const { steps: words } = useMessages()
  const { member } = useMe()
  const hasEnded = lap.closedAt !== null || lap.abandonment !== null
  const mayWrite = member.role !== 'viewer' && !hasEnded
  return (
    <section aria-labelledby="steps-title" className={styles.steps}>
      <h2 id="steps-title">{words.title}</h2>
      {hasEnded ? <p className="note quiet">{words.ended}</p> : null}
      <div className={styles.list}>
        {lap.steps.map((step) => (
          <StepSection
            key={step.number}
            step={step}
            isOpen={openStep === step.number}
            isCalled={calledStep === step.number}
            onToggle={() => onStep(openStep === step.number ? 0 : step.number)}
            summary={summaryOf(step.number, lap)}
          >
            <StepWork {...props} number={step.number} mayWrite={mayWrite} />
          </StepSection>
        ))}
      </div>
      {mayWrite && lap.verification === null ? <AbandonLap lap={lap} /> : null}
    </section>
  )
}

function StepWork(props: Props & { number: number; mayWrite: boolean }): ReactNode {
  const { lap, number, mayWrite, courses, ownerId } = props
  const { steps } = useMessages()
  switch (number) {
    case 1:
      return (
        <>
          {props.aims}
          {mayWrite ? <VisionForm lap={lap} /> : <VisionView vision={lap.vision} />}
        </>
      )
    case 2:
      return (
        <BaselineStep
          lap={lap}
          courses={courses}
          mayWrite={mayWrite}
          onStay={() => props.onStep(2)}
          onGoOn={() => props.onCall(3)}
        />
      )
    case 3:
      if (lap.unmeasured && lap.baselines.length === 0) return <GoalView lap={lap} />
      return mayWrite && lap.contract === null ? (
        <TargetsForm lap={lap} />
      ) : (
        <>
          <TargetsView lap={lap} />
          {lap.contract ? <p className="note quiet">{steps.frozen}</p> : null}
        </>
      )
    case 4:
      return (
        <>
          {mayWrite ? <PlanForm lap={lap} /> : <PlanView plan={lap.plan} />}
          <AuthoriseBudget lap={lap} />
        </>
      )
    case 5:
      return <ContractStep lap={lap} mayWrite={mayWrite} />
    case 6:
      return <JudgingStep lap={lap} ownerId={ownerId} mayWrite={mayWrite} />
    default:
      return <MomentumStep lap={lap} mayWrite={mayWrite} />
  }
}

function summaryOf(number: number, lap: Lap): ReactNode {
  switch (number) {
    case 1:
      return <VisionSummary vision={lap.vision} />
    case 2:
      return <BaselineSummary lap={lap} />
    case 3:
      return lap.unmeasured && lap.targets.length === 0 ? <GoalView lap={lap} /> : <TargetsView lap={lap} />
    case 4:
      return <PlanSummary plan={lap.plan} />
    case 5:
      return <ContractSummary lap={lap} />
    case 6:
      return <JudgingSummary lap={lap} />
    default:
      return <MomentumSummary lap={lap} />
  }
}
