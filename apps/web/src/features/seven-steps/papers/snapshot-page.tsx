import { onePagePaper } from '@ratchet/paper'
import { useQuery } from '@tanstack/react-query'
import { api, useRefusal } from '../../../api/index.ts'
import { useFormat, useLanguage, useMessages } from '../../../messages/index.ts'
import { DocumentTitle, EntranceFrame, PaperSheet, ProblemNote } from '../../../ui/index.ts'
import styles from './papers.module.css'

/** A frozen page for somebody without an account: nothing to operate, nothing to find out. */
export function SnapshotPage({ token }: { token: string }) {
  const words = useMessages().papers.snapshot
  const { language } = useLanguage()
  const format = useFormat()
  const opened = useQuery({
    ...api.sevenSteps.openSnapshot.queryOptions({ input: { token } }),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const refusal = useRefusal(opened.error)
  if (token === '' || opened.isError) {
    return (
      <EntranceFrame title={words.failed}>
        <ProblemNote>{refusal?.sentence ?? words.missing}</ProblemNote>
      </EntranceFrame>
    )
  }
  if (!opened.data) return null
  const { page, expiresAt } = opened.data
  const day = (at: string) => format.date(at.slice(0, 10))
  return (
    <main className={styles.outside}>
      <DocumentTitle>{page.sentence}</DocumentTitle>
      <h1 className={`quiet ${styles.frozen}`} data-screen-only>
        {words.frozen(day(page.madeAt))} {words.until(day(expiresAt))}
      </h1>
      <PaperSheet paper={onePagePaper(page, language)} />
    </main>
  )
}
