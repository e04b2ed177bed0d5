import type { Improvement, Ranked } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../../api/index.ts'
import { useRowKeys } from '../../../keyboard/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, StateWord, Why } from '../../../ui/index.ts'
import { statusMark } from '../status-mark.ts'
import { PlaceForm } from './place-form.tsx'
import styles from './priorities.module.css'

type Shown = { ranked: readonly Ranked[]; improvements: ReadonlyMap<string, Improvement> }

/** The order, each place with its score as a range and the reckoning behind it. */
export function RankedList({ ranked, improvements }: Shown) {
  const rows = useRowKeys<HTMLOListElement>()
  return (
    <ol ref={rows} className={styles.ranked}>
      {ranked.map((place, index) => {
        const improvement = improvements.get(place.improvementId)
        const above = ranked[index - 1]
        return improvement ? (
          <RankedRow
            key={improvement.id}
            place={place}
            improvement={improvement}
            above={above ?? null}
            aboveSentence={improvements.get(above?.improvementId ?? '')?.sentence ?? ''}
          />
        ) : null
      })}
    </ol>
  )
}

function RankedRow(props: {
  place: Ranked
  improvement: Improvement
  above: Ranked | null
  aboveSentence: string
}) {
  const { place, improvement } = props
  const { working, status } = useMessages()
  const words = working.priorities
  const { number } = useFormat()
  const { member } = useMe()
  const [placing, setPlacing] = useState(false)
  const mayPlace = member.role === 'manager' || member.role === 'administrator'
  const short = (value: number) => number(Number(value.toPrecision(3)))
  const { score, byHand } = place
  return (
    <li className={styles.row} data-like-next={place.likeNext || undefined}>
      <span className={`voice ${styles.rank}`}>{place.rank}</span>
      <div>
        <Link to="/improvements/$id" params={{ id: improvement.id }} className={styles.sentence} data-row>
          {improvement.sentence}
        </Link>
        <p className={styles.standing}>
          <StateWord mark={statusMark[improvement.status]}>{status.words[improvement.status]}</StateWord>{' '}
          {score ? (
            <span>
              {words.score(short(score.middle))} ({words.range(short(score.low), short(score.high))})
            </span>
          ) : null}
        </p>
        {byHand ? <p className={styles.byHand}>{words.byHand(byHand.by.name, byHand.reason)}</p> : null}
        <Why label={words.why}>
          <Reckoning {...props} />
        </Why>
        {placing ? (
          <PlaceForm improvement={improvement} place={place} onDone={() => setPlacing(false)} />
        ) : null}
        {place.likeNext ? <p className={styles.likeNext}>≈ {words.likeNext}</p> : null}
      </div>
      {mayPlace && !placing ? (
        <Button
          kind="link"
          aria-label={words.moveNamed(improvement.sentence)}
          onClick={() => setPlacing(true)}
        >
          {words.move}
        </Button>
      ) : null}
    </li>
  )
}

/** Factor by factor, so that the reader can reckon it again, and how far the one above is away. */
function Reckoning({
  place,
  above,
  aboveSentence,
}: {
  place: Ranked
  above: Ranked | null
  aboveSentence: string
}) {
  const words = useMessages().working.priorities
  const { number } = useFormat()
  const short = (value: number) => number(Number(value.toPrecision(3)))
  const range = (low: number, high: number) =>
    low === high ? short(low) : words.range(short(low), short(high))
  const { score, byHand } = place
  return (
    <>
      <ul>
        {place.parts.map((part) => (
          <li key={part.name}>
            {words.parts[part.name]}: {range(part.low, part.high)}
          </li>
        ))}
      </ul>
      {score === null ? <p>{words.notScored}</p> : null}
      {byHand && byHand.scoredRank !== null ? <p>{words.scoredRank(byHand.scoredRank)}</p> : null}
      {above === null ? (
        byHand ? null : (
          <p>{words.first}</p>
        )
      ) : above.score && score && above.byHand === null && byHand === null ? (
        <p>{words.ahead(aboveSentence, short(above.score.middle - score.middle))}</p>
      ) : null}
    </>
  )
}
