import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { useCourseId } from './chapter.ts'
import styles from './learning.module.css'

const percent = (share: number) => Math.round(share * 100)
const [wide, high] = [320, 96]

/** Why a card is due when it is: how it fades, where it is caught, and every look at it. */
export function WhyDate({ cardId }: { cardId: string }) {
  const { ownLearning: words, learning } = useMessages()
  const format = useFormat()
  const course = useCourseId()
  const [open, setOpen] = useState(false)
  const found = useQuery({
    ...api.learning.explainDate.queryOptions({ input: { course, cardId } }),
    enabled: open,
  })
  const why = found.data?.why
  const names = {
    again: learning.forgot,
    hard: learning.hard,
    good: learning.remembered,
    easy: learning.easy,
  }
  return (
    <details className="note" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.whyThisDate}</summary>
      {why ? (
        <div className={styles.block}>
          {why.history.length === 0 ? <p>{words.neverSeen}</p> : null}
          {why.recallToday === null ? null : <p>{words.recallNow(percent(why.recallToday))}</p>}
          {why.cause === 'interval' ? <p>{words.comesAt(percent(why.desiredRetention))}</p> : null}
          {why.stabilityDays === null ? null : (
            <p>{words.stability(format.number(Math.round(why.stabilityDays * 10) / 10))}</p>
          )}
          {why.movedByDays === 0 ? null : <p>{words.moved(why.movedByDays)}</p>}
          {why.curve.length > 1 ? <Curve curve={why.curve} wanted={why.desiredRetention} /> : null}
          {why.history.length > 0 ? (
            <>
              <p>{words.looks}</p>
              <ul>
                {why.history.map((look, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: looks are only ever added.
                  <li key={index}>
                    {words.look(format.date(look.reviewedOn), names[look.rating], look.intervalDays)}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
      ) : null}
    </details>
  )
}

/** The curve in words stands above it; the drawing adds the shape. */
function Curve({ curve, wanted }: { curve: readonly { days: number; recall: number }[]; wanted: number }) {
  const last = curve.at(-1)?.days || 1
  const y = (recall: number) => (1 - recall) * high
  const path = curve.map(
    ({ days, recall }, index) => `${index === 0 ? 'M' : 'L'}${(days / last) * wide} ${y(recall)}`,
  )
  return (
    <svg viewBox={`0 0 ${wide} ${high}`} className={styles.curve} aria-hidden="true">
      <path d={`M0 ${y(wanted)}H${wide}`} stroke="var(--rule)" strokeDasharray="4 4" fill="none" />
      <path d={path.join('')} stroke="var(--ink)" strokeWidth={1.6} fill="none" />
    </svg>
  )
}
