import type { Improvement, Lap } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Mark, Why } from '../../../ui/index.ts'
import { answerMark } from '../label-mark.ts'
import { labelWord } from '../label-word.ts'
import { type Look, lookOf, overallFacts } from '../look.ts'
import { firstOpenStep } from '../steps/first-open.ts'
import { useWording } from '../use-wording.ts'
import styles from './head.module.css'

/** The one sentence under the title: the verdict, the interim look, or the step that is open. */
export function Standing({ improvement, lap }: { improvement: Improvement; lap: Lap | null }) {
  const { improvement: words, steps } = useMessages()
  const look = lap ? lookOf(lap) : null
  if (lap?.abandonment) {
    return <p className={styles.sentence}>{lap.abandonment.lesson}</p>
  }
  if (lap && look && look.verdict.targets.length > 0) return <VerdictLine lap={lap} look={look} />
  if (!lap) {
    return <p className={styles.sentence}>{improvement.description || words.standing.notOpened}</p>
  }
  const step = firstOpenStep(lap)
  if (step === 0) return null
  return <p className={styles.sentence}>{words.standing.atStep(step, steps.questions[step - 1] ?? '')}</p>
}

function VerdictLine({ lap, look }: { lap: Lap; look: Look }) {
  const { improvement, frame, status } = useMessages()
  const words = improvement.standing
  const wording = useWording()
  const format = useFormat()
  const { verdict, isInterim } = look
  const labels = [
    ...verdict.targets.map((target) => `${target.metricName}: ${labelWord(target, wording)}`),
    ...verdict.guardrails.map((rail) => `${rail.metricName}: ${labelWord(rail, wording)}`),
  ]
  const dueNow =
    isInterim && improvement !== undefined && lap.contract && lap.contract.judgingOn <= verdict.asOf
  return (
    <>
      <p className={styles.sentence} data-interim={isInterim || undefined}>
        <span className={styles.mark}>
          <Mark kind={isInterim ? 'waiting' : answerMark[verdict.overall]} size={15} />
        </span>
        {isInterim ? <span className={styles.interim}>{words.interim}</span> : null}{' '}
        <b className={styles.answer} data-answer={isInterim ? 'interim' : verdict.overall}>
          {wording.overallLabel(verdict.overall)}.
        </b>{' '}
        {wording.overallSentence(overallFacts(verdict, lap.contract))}
      </p>
      {isInterim && lap.contract ? (
        <p className={styles.note}>
          {dueNow ? words.toBeJudged : words.interimNote(format.date(lap.contract.judgingOn))}
        </p>
      ) : null}
      <Why label={frame.why}>
        <p>{words.why.rule}</p>
        <p>{words.why.inputs(labels.join('; '))}</p>
        <p>{words.why.source(verdict.engineVersion, verdict.inputsHash.slice(0, 12))}</p>
        <p>{status.derived}</p>
      </Why>
    </>
  )
}
