import type { Nudge, NudgeAnswer } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote } from '../../ui/index.ts'
import { newAnswerId, refreshLearning } from './chapter.ts'
import styles from './learning.module.css'

/** What records at work suggest, on the learner's page or beside the record itself. Nothing when nothing does. */
export function NudgeCards({ improvementId }: { improvementId?: string }) {
  const found = useQuery(api.learning.listNudges.queryOptions())
  // What was asked stays on the page until it was read, though it is settled already.
  const [kept, setKept] = useState<Nudge[]>([])
  const open = (found.data?.nudges ?? []).filter(
    (nudge) => improvementId === undefined || nudge.improvementId === improvementId,
  )
  const shown = [...kept, ...open.filter(({ id }) => !kept.some((nudge) => nudge.id === id))]
  return shown.map((nudge) => (
    <NudgeCard
      key={nudge.id}
      nudge={nudge}
      besideRecord={improvementId !== undefined}
      onAnswered={() => setKept((before) => [...before.filter(({ id }) => id !== nudge.id), nudge])}
    />
  ))
}

function NudgeCard(props: { nudge: Nudge; besideRecord: boolean; onAnswered: () => void }) {
  const { nudge, besideRecord, onAnswered } = props
  const words = useMessages().ownLearning
  const name = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [id] = useState(newAnswerId)
  const [told, setTold] = useState<NudgeAnswer | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const answer = useMutation(
    api.learning.answerNudge.mutationOptions({
      onSuccess: (given) => {
        setTold(given)
        onAnswered()
        void refreshLearning()
      },
    }),
  )
  const away = useMutation(api.learning.putNudgeAway.mutationOptions({ onSuccess: () => refreshLearning() }))
  const refusal = useRefusal(answer.error ?? away.error)
  useEffect(() => {
    if (told) heading.current?.focus()
  }, [told])
  const facts = nudge.facts.map((fact) => words.facts[fact])
  return (
    <section className={styles.nudge} aria-labelledby={name}>
      <h2 id={name}>{words.fromWork}</h2>
      {told ? (
        <div role="status">
          <h3
            ref={heading}
            tabIndex={-1}
          >{`${told.right ? words.hit : words.miss} ${words.itIs(told.concept.title, told.concept.gist)}`}</h3>
          <p>{words.rules[told.rule]}</p>
          <p className="note">
            {words.cardsDue}{' '}
            {told.card ? (
              <Link to="/learn/cards/$card" params={{ card: told.card.id }}>
                {words.readCard(told.card.title)}
              </Link>
            ) : null}
          </p>
        </div>
      ) : (
        <>
          <p>
            {words.fromWorkLead(nudge.sentence)}{' '}
            {facts.length > 0 ? `${facts.join('; ')}.` : `${words.holdsNothing}.`}{' '}
            {besideRecord ? null : (
              <Link to="/improvements/$id" params={{ id: nudge.improvementId }}>
                {words.showRecord}
              </Link>
            )}
          </p>
          <fieldset className={styles.question}>
            <legend>{words.whatIsMissing}</legend>
            {nudge.options.map(({ concept, title }) => (
              <label key={concept} className={styles.option}>
                <input
                  type="radio"
                  name={`${name}-option`}
                  checked={chosen === concept}
                  onChange={() => setChosen(concept)}
                />
                <span>{title}</span>
              </label>
            ))}
          </fieldset>
          <div className={styles.actions}>
            <Button
              disabled={chosen === null}
              pending={answer.isPending}
              onClick={() => chosen !== null && answer.mutate({ nudgeId: nudge.id, id, concept: chosen })}
            >
              {words.say}
            </Button>
            <Button kind="link" onClick={() => away.mutate({ nudgeId: nudge.id })}>
              {words.notThis}
            </Button>
          </div>
        </>
      )}
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </section>
  )
}
