import type { ExpectationAnswer, Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client, useRefusal } from '../../../../api/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { Button, ShownOnce, StateWord } from '../../../../ui/index.ts'
import { RefusalNote } from '../lap-problem.tsx'
import { useLapChange } from '../use-lap-change.ts'
import { FeedbackForm } from './feedback-form.tsx'
import styles from './judging.module.css'

const marks = { met: 'done', partly: 'open', not: 'concern' } as const satisfies Record<
  ExpectationAnswer,
  string
>

/** Each stakeholder of the vision: what they expected, and whether it came true in their own words. */
export function StakeholderFeedback({ lap, mayWrite }: { lap: Lap; mayWrite: boolean }) {
  const { feedback: words } = useMessages().steps
  const [writing, setWriting] = useState<string | null>(null)
  const [shown, setShown] = useState<{ name: string; link: string } | null>(null)
  const ask = useLapChange(
    async (stakeholder: string) => {
      const answer = await client.sevenSteps.askStakeholder({ lapId: lap.id, stakeholder })
      setShown({ name: stakeholder, link: answer.link })
      return answer
    },
    () => words.asked,
  )
  const refusal = useRefusal(ask.error)
  if (lap.vision.stakeholders.length === 0) return null
  return (
    <section aria-label={words.title}>
      <h4>{words.title}</h4>
      <ul className={styles.feedback}>
        {lap.vision.stakeholders.map((stakeholder) => {
          const { name, expectation } = stakeholder
          const asked = lap.feedback.find(
            (found) => found.stakeholder.name === name && found.stakeholder.expectation === expectation,
          )
          return (
            <li key={name}>
              <p>
                <b>{name}</b> <span className="quiet">{expectation}</span>
              </p>
              <Heard asked={asked} />
              {mayWrite && !asked?.answer ? (
                <p className={styles.ways}>
                  <Button pending={ask.isPending && ask.variables === name} onClick={() => ask.mutate(name)}>
                    {asked ? words.newLink : words.ask}
                  </Button>
                  <Button kind="link" onClick={() => setWriting(writing === name ? null : name)}>
                    {words.writeDown}
                  </Button>
                </p>
              ) : null}
              {shown?.name === name ? (
                <ShownOnce title={words.linkTitle(name)} label={words.link} secret={shown.link} />
              ) : null}
              {writing === name && !asked?.answer ? (
                <FeedbackForm lap={lap} stakeholder={name} onDone={() => setWriting(null)} />
              ) : null}
            </li>
          )
        })}
      </ul>
      <RefusalNote refusal={refusal} />
    </section>
  )
}

function Heard({ asked }: { asked: Lap['feedback'][number] | undefined }) {
  const { feedback: words } = useMessages().steps
  const format = useFormat()
  if (!asked) return <StateWord mark="open">{words.notAsked}</StateWord>
  if (!asked.answer) {
    return <StateWord mark="open">{words.waiting(format.date(asked.askedAt.slice(0, 10)))}</StateWord>
  }
  const { met, comment, at, recordedBy } = asked.answer
  return (
    <>
      <StateWord mark={marks[met]}>{words.answers[met]}</StateWord>{' '}
      <span className="note quiet">
        {recordedBy
          ? words.recordedBy(recordedBy.name, format.date(at.slice(0, 10)))
          : words.answeredByLink(format.date(at.slice(0, 10)))}
      </span>
      {comment ? (
        <blockquote className={`voice ${styles.reading}`}>
          <q>{comment}</q>
        </blockquote>
      ) : null}
    </>
  )
}
