import type { Improvement, Lap } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Spine, type SpineStep, Term } from '../../../ui/index.ts'
import styles from './head.module.css'
import { Standing } from './standing.tsx'

/** The loop with its title and the one sentence that says where it stands. */
export function Hero(props: {
  improvement: Improvement
  lap: Lap | null
  openStep: number
  onStep: ((step: number) => void) | null
}) {
  const { improvement, lap, openStep, onStep } = props
  const words = useMessages()
  // The status belongs to the improvement: an earlier lap has none of its own.
  const isLast = lap === null || lap.id === improvement.lap?.id
  const steps: SpineStep[] = words.spine.steps.map((name, index) => {
    const state = lap?.steps[index]?.state ?? 'open'
    return { number: index + 1, name, state, word: words.spine.words[state] }
  })
  return (
    <Spine
      steps={steps}
      pawlAt={lap?.pawlAt ?? 0}
      lap={lap?.number ?? 0}
      nextLapOpened={!isLast}
      {...(onStep ? { stepHref: (step: number) => `#step-${step}`, onStep } : {})}
      {...(openStep > 0 ? { current: openStep } : {})}
    >
      <div className={styles.inside}>
        <Line improvement={improvement} lap={lap} isLast={isLast} />
        <h1 className={`voice ${styles.title}`}>{improvement.sentence}</h1>
        <Standing improvement={improvement} lap={lap} />
      </div>
    </Spine>
  )
}

/** Lap, date and status above the title. */
function Line({ improvement, lap, isLast }: { improvement: Improvement; lap: Lap | null; isLast: boolean }) {
  const { improvement: words, status } = useMessages()
  const format = useFormat()
  const facts = lap ? [words.standing.lap(lap.number), lapDate(lap, words.standing, format.date)] : []
  return (
    <p className={styles.line}>
      {facts.filter(Boolean).join(', ')}
      {lap ? '. ' : ''}
      {isLast ? (
        <>
          <Term name="status">{words.status}</Term>: <b>{status.words[improvement.status]}</b>
        </>
      ) : null}
    </p>
  )
}

type DateWords = Record<'judgedOn' | 'judgingOn' | 'abandoned', (day: string) => string>

/** The date that says most about a lap. */
function lapDate(lap: Lap, words: DateWords, tell: (date: string) => string): string {
  const verdict = lap.verdicts.at(-1)
  if (lap.abandonment) return words.abandoned(tell(lap.abandonment.at.slice(0, 10)))
  if (verdict) return words.judgedOn(tell(verdict.asOf))
  return lap.contract ? words.judgingOn(tell(lap.contract.judgingOn)) : ''
}
