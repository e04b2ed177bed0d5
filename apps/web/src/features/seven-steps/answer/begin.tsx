import type { Improvement } from '@ratchet/contract'
import type { ReactNode } from 'react'
import { client, useMe, useTeams, useWorkInProgress } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, StateWord } from '../../../ui/index.ts'
import { LapProblem } from '../steps/lap-problem.tsx'
import { useLapChange } from '../steps/use-lap-change.ts'
import styles from './begin.module.css'
import { OwnerForm } from './owner-form.tsx'

/** What stands between an idea and its first lap: the answer, an owner, and the button. */
export function Begin({ improvement, answering }: { improvement: Improvement; answering: ReactNode }) {
  const { steps, working } = useMessages()
  const words = steps.begin
  const format = useFormat()
  const { member } = useMe()
  const mayWrite = member.role !== 'viewer'
  const { answer, status } = improvement
  if (answer === null || status === 'idea') {
    return (
      <section className={styles.begin} aria-labelledby="begin-title">
        <h2 id="begin-title" className={`voice ${styles.title}`}>
          {words.answerTitle}
        </h2>
        <p className="quiet">{words.answerText(format.longDay(improvement.replyBy))}</p>
        <div className={styles.answering}>{answering}</div>
      </section>
    )
  }
  if (answer.kind !== 'accept') {
    return (
      <section className={styles.begin}>
        <p className={`voice ${styles.title}`}>
          {answer.kind === 'merge'
            ? working.merge.standsElsewhere
            : answer.kind === 'decline'
              ? words.declined
              : words.parked(format.date(answer.wakeUpOn ?? ''))}
        </p>
        <p className={styles.reason}>{answer.reason}</p>
      </section>
    )
  }
  return (
    <section className={styles.begin} aria-labelledby="begin-title">
      {improvement.owner === null ? (
        <OwnerForm improvement={improvement} />
      ) : (
        <>
          <h2 id="begin-title" className={`voice ${styles.title}`}>
            {words.openTitle}
          </h2>
          <p className="quiet">{words.openText}</p>
        </>
      )}
      {mayWrite ? (
        <OpenLap
          improvement={improvement}
          label={words.openLap}
          number={1}
          isMain={improvement.owner !== null}
        />
      ) : null}
    </section>
  )
}

/** Begins a lap: the first one, or the next when the last has ended. */
export function OpenLap(props: {
  improvement: Improvement
  label: string
  number: number
  isMain?: boolean
}) {
  const { laps } = useMessages().improvement
  const open = useLapChange(client.sevenSteps.openLap, laps.opened(props.number))
  return (
    <div data-screen-only>
      <LimitBefore teamId={props.improvement.teamId} />
      <Button
        kind={props.isMain === false ? 'plain' : 'go'}
        pending={open.isPending}
        onClick={() => open.mutate({ improvementId: props.improvement.id })}
      >
        {props.label}
      </Button>
      <LapProblem error={open.error} />
    </div>
  )
}

/** A full team is told before the lap is opened, not after; it may open it all the same. */
function LimitBefore({ teamId }: { teamId: string | null }) {
  const { wip } = useMessages().health
  const name = useTeams().find(({ id }) => id === teamId)?.name ?? ''
  const full = useWorkInProgress().find((one) => one.teamId === teamId && one.inProgress >= one.wipLimit)
  if (!full) return null
  return (
    <p>
      <StateWord mark="concern">{wip.wouldBreak(name, full.inProgress, full.wipLimit)}</StateWord>
    </p>
  )
}
