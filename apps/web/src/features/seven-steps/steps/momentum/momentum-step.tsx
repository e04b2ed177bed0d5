import type { Lap } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { client } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { Button, StateWord } from '../../../../ui/index.ts'
import { LapProblem, MissingItems } from '../lap-problem.tsx'
import { useLapChange } from '../use-lap-change.ts'
import { AcceptGain } from './accept-gain.tsx'
import { FollowUpForm } from './follow-up-form.tsx'
import styles from './momentum.module.css'
import { MomentumForm } from './momentum-form.tsx'
import { MomentumView } from './momentum-view.tsx'

/** Step 7: what became ordinary, who holds it, what goes back into the backlog; then the lap is closed. */
export function MomentumStep({ lap, mayWrite }: { lap: Lap; mayWrite: boolean }) {
  const { steps } = useMessages()
  const words = steps.momentum
  return (
    <div className={styles.parts}>
      <section aria-label={words.followUps}>
        <h4>{words.followUps}</h4>
        <ul>
          {lap.momentum.followUps.map(({ id, sentence, status }) => (
            <li key={id}>
              <FollowUp id={id} sentence={sentence} status={status} />
            </li>
          ))}
        </ul>
        {mayWrite ? <FollowUpForm lap={lap} /> : null}
      </section>
      {mayWrite ? <MomentumForm lap={lap} /> : <MomentumView lap={lap} />}
      <AcceptGain lap={lap} />
      {mayWrite ? <CloseLap lap={lap} /> : null}
    </div>
  )
}

function FollowUp({ id, sentence, status }: Lap['momentum']['followUps'][number]) {
  const words = useMessages().status.words
  return (
    <>
      <Link to="/improvements/$id" params={{ id }}>
        {sentence}
      </Link>{' '}
      <span className="note quiet">{words[status]}</span>
    </>
  )
}

function CloseLap({ lap }: { lap: Lap }) {
  const { steps } = useMessages()
  const words = steps.momentum
  const close = useLapChange(client.sevenSteps.closeLap, words.closed(lap.number))
  const missing = lap.steps.flatMap((step) => step.missing).filter(({ code }) => code !== 'close')
  return (
    <section className={styles.close} aria-label={words.close}>
      <p className="quiet">{words.closeText}</p>
      {missing.length > 0 ? (
        <div>
          <StateWord mark="missing">{steps.refused}</StateWord>
          <MissingItems items={missing} />
        </div>
      ) : null}
      <Button
        kind={missing.length > 0 ? 'plain' : 'go'}
        pending={close.isPending}
        disabled={missing.length > 0}
        onClick={() => close.mutate({ lapId: lap.id })}
      >
        {words.close}
      </Button>
      <LapProblem error={close.error} />
    </section>
  )
}
