import type { AgendaItem, Occurrence } from '@ratchet/contract'
import { apiPrefix } from '@ratchet/contract'
import { useFormat, useLanguage, useMessages } from '../../../messages/index.ts'
import { buttonClass } from '../../../ui/index.ts'
import { useMeetingTime } from '../use-meeting-time.ts'
import { useReviewWords } from '../use-review-words.ts'
import styles from './meeting.module.css'

/** The minutes of a meeting that has ended: decisions with their reasons, what was seen, carried over, taken away. */
export function Minutes({ occurrence }: { occurrence: Occurrence }) {
  const words = useMessages().meeting
  const format = useFormat()
  const { language } = useLanguage()
  const time = useMeetingTime()
  const { review, plannedOn, agenda, actions, startedAt, endedAt, startedBy, zone } = occurrence
  const { participants, closingNote } = occurrence
  const of = (settledAs: AgendaItem['settledAs']) => agenda.filter((item) => item.settledAs === settledAs)
  const file = `${apiPrefix}/reviews/${review.id}/meetings/${plannedOn}/minutes.md?language=${language}`
  return (
    <article className={styles.minutes} aria-label={words.minutesTitle}>
      <p>
        {startedAt && endedAt ? words.heldFrom(time.at(startedAt, zone), time.at(endedAt, zone)) : ''}{' '}
        {startedBy ? words.ledBy(startedBy.name) : ''}
      </p>
      {participants ? <p>{words.present(participants)}</p> : null}
      <p data-screen-only>
        <a href={file} download {...buttonClass()}>
          {words.download}
        </a>
      </p>
      {agenda.length === 0 ? <p>{words.agendaEmpty}</p> : null}
      <Part title={words.decided} items={of('decided')} />
      <Part title={words.nothing} items={of('nothing_to_do')} />
      <Part title={words.carried} items={of('carried')} />
      <section>
        <h2 className="voice">{words.actions}</h2>
        {actions.length === 0 ? (
          <p className={styles.faint}>{words.noActions}</p>
        ) : (
          <ul className={styles.list}>
            {actions.map(({ id, title, owner, dueOn, doneAt }) => (
              <li key={id}>
                <b>{title}</b>
                <small>
                  {owner?.name ?? words.nobody}
                  {dueOn ? `, ${words.actionDue} ${format.date(dueOn)}` : ''}
                  {doneAt ? `, ${words.decide.done}` : ''}
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
      {closingNote ? (
        <section>
          <h2 className="voice">{words.closingNote}</h2>
          <p>{closingNote}</p>
        </section>
      ) : null}
    </article>
  )
}

function Part({ title, items }: { title: string; items: readonly AgendaItem[] }) {
  const named = useReviewWords()
  if (items.length === 0) return null
  return (
    <section>
      <h2 className="voice">{title}</h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <b>{item.subject.label}</b>
            <small>{named.reason(item)}</small>
            {item.decisions.map((decision) => (
              <span key={decision.at}>
                {named.decision(decision)} {decision.reason} <small>{decision.by.name}</small>
              </span>
            ))}
            {item.note ? <span className={styles.note}>{item.note}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
