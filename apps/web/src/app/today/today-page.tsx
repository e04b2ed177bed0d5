import { Link } from '@tanstack/react-router'
import { useMayContribute, useRefusal } from '../../api/index.ts'
import { SentenceBox } from '../../features/backlog/index.ts'
import { NewsForMe } from '../../features/notifications/index.ts'
import { useRowKeys } from '../../keyboard/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, buttonClass, DocumentTitle, Key, ProblemNote, Skeleton } from '../../ui/index.ts'
import { ComingUp } from './coming-up.tsx'
import { NeedRow } from './need-row.tsx'
import { Rack } from './rack.tsx'
import { restOf } from './rest-of.ts'
import styles from './today-page.module.css'
import { useToday } from './use-today.ts'

/** What needs me today, and what holds. An empty list is a good state and says so. */
export function TodayPage() {
  const { today: words, tickets, frame } = useMessages()
  const mayImport = useMayContribute()
  const format = useFormat()
  const { needs, improvements, known, today, pending, error, retry } = useToday()
  const refusal = useRefusal(error)
  const rest = words.rests[restOf(improvements.map(({ status }) => status))]
  const rows = useRowKeys<HTMLUListElement>()
  return (
    <>
      <DocumentTitle>{frame.rooms.today}</DocumentTitle>
      <div className={styles.head}>
        <p className={styles.date}>{format.longDay(today)}</p>
        <h1 className={`voice ${styles.title}`}>
          {/* Never empty: whoever listens is told what is going on; the lines keep their height. */}
          {pending ? <span className="unseen">{frame.loading}</span> : null}
          {pending ? ' ' : needs.length === 0 ? words.titleNone : words.title(needs.length)}
          <br />
          {pending ? ' ' : needs.length === 0 ? words.restNone : rest}
        </h1>
      </div>
      <Rack improvements={improvements} known={known} />
      <div className={styles.columns}>
        <section aria-labelledby="needs-you">
          <NewsForMe />
          <h2 id="needs-you" className={styles.heading}>
            {words.needsYou}
          </h2>
          {refusal ? (
            <ProblemNote action={<Button onClick={retry}>{frame.tryAgain}</Button>}>
              {refusal.sentence}
            </ProblemNote>
          ) : null}
          {pending ? <Skeleton label={frame.loading} rows={3} /> : null}
          {!pending && !refusal && needs.length === 0 ? (
            <p className={styles.nothing}>{words.nothing}</p>
          ) : null}
          <ul ref={rows}>
            {needs.map((need) => (
              <NeedRow key={need.key} need={need} />
            ))}
          </ul>
          <div className={styles.capture}>
            <SentenceBox onPage />
          </div>
          {!pending && !refusal && improvements.length === 0 && mayImport ? (
            <p className={styles.tickets}>
              <Link to="/tickets/import" {...buttonClass()}>
                {tickets.tryMine}
              </Link>
              <span>{tickets.tryMineWhy}</span>
            </p>
          ) : null}
        </section>
        <ComingUp improvements={improvements} known={known} today={today} />
      </div>
      <footer className={styles.footer} data-screen-only>
        <span>
          <Key chord="mod+k" /> {words.keysFind}
        </span>
        <span>
          <Key chord="g b" /> {words.keysBacklog}
        </span>
        <span>
          <Key chord="?" /> {words.keysList}
        </span>
      </footer>
    </>
  )
}
