import { practiceMonthPaper } from '@ratchet/paper'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useRefusal } from '../../../api/index.ts'
import { useFormat, useLanguage, useMessages } from '../../../messages/index.ts'
import { Button, PageHead, PaperSheet, ProblemNote, Skeleton } from '../../../ui/index.ts'
import { monthAfter, monthBefore } from './months.ts'
import styles from './over-time.module.css'

/** What the practice did in a month, for managers: on the screen as on paper. */
export function MonthPage({ month, today }: { month: string; today: string }) {
  const { practiceOverTime: words, practiceMeasures, frame } = useMessages()
  const { language } = useLanguage()
  const format = useFormat()
  const found = useQuery(api.practice.getMonth.queryOptions({ input: { month } }))
  const refusal = useRefusal(found.error, ['month'])
  const file = (kind: string) =>
    `/api/v1/practice/months/${month}/page-file?format=${kind}&language=${language}`
  const next = monthAfter(month)
  return (
    <>
      <PageHead
        title={words.monthTitle}
        lead={words.monthLead(format.month(`${month}-15`))}
        above={<Link to="/practice">{practiceMeasures.title}</Link>}
      />
      <nav className={styles.ways} aria-label={words.take} data-screen-only>
        <Link to="/practice/months/$month" params={{ month: monthBefore(month) }}>
          {words.earlier}
        </Link>
        {next <= today.slice(0, 7) ? (
          <Link to="/practice/months/$month" params={{ month: next }}>
            {words.later}
          </Link>
        ) : null}
        {found.data ? (
          <>
            <a href={file('pdf')} download>
              {words.pdf}
            </a>
            <a href={file('markdown')} download>
              {words.markdown}
            </a>
          </>
        ) : null}
      </nav>
      {refusal ? (
        <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
          {refusal.sentence}
        </ProblemNote>
      ) : null}
      {found.isPending ? <Skeleton label={frame.loading} /> : null}
      {found.data ? <PaperSheet paper={practiceMonthPaper(found.data.page, language)} /> : null}
    </>
  )
}
