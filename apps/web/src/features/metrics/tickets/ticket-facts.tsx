import type { TicketFacts as Facts, Metric } from '@ratchet/contract'
import { useFormat, useMessages, useWording } from '../../../messages/index.ts'
import { Mark } from '../../../ui/index.ts'
import styles from './tickets.module.css'

/** What stands behind a series from tickets: the question, what is hollow, and what a naive report would have shown. */
export function TicketFacts({ metric, facts }: { metric: Metric; facts: Facts }) {
  const words = useMessages().metrics.tickets
  const wording = useWording()
  const format = useFormat()
  const { measure, filter, attribution } = facts.query
  const backlog = measure.kind === 'backlog' || measure.kind === 'backlog_age'
  const service = 'calendarId' in measure && measure.calendarId !== null
  const naive = wording.tickets.naive(facts.hollow, metric.unit, metric.period)
  return (
    <section className={styles.facts} aria-labelledby="ticket-facts">
      <h2 id="ticket-facts">{words.facts.title}</h2>
      <p className={`voice ${styles.sentence}`}>
        {wording.tickets.hollow(facts.hollow, metric.period)} {naive}
      </p>
      <p className={styles.asked}>
        {words.facts.asked} “{facts.sourceName}”:{' '}
        {[
          words.measure(measure),
          words.only(filter),
          backlog ? '' : wording.tickets.countedBy(attribution),
          'calendarId' in measure ? (service ? words.facts.serviceHours : words.facts.clockHours) : '',
          facts.knownUntil ? words.facts.knownUntil(format.dateTime(facts.knownUntil)) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {facts.warnings.length > 0 ? (
        <ul className={styles.warnings} aria-label={words.facts.warnings}>
          {facts.warnings.map(({ code, params }) => {
            const { title, sentence } = wording.warning(code, params)
            return (
              <li key={code}>
                <Mark kind="concern" />
                <span>
                  <b>{title}</b> {sentence}
                </span>
              </li>
            )
          })}
        </ul>
      ) : null}
    </section>
  )
}
