import type { Lap } from '@ratchet/contract'
import { onePagePaper } from '@ratchet/paper'
import { useQuery } from '@tanstack/react-query'
import { api, useRefusal } from '../../../api/index.ts'
import { useLanguage, useMessages } from '../../../messages/index.ts'
import { Button, PaperSheet, ProblemNote, Skeleton } from '../../../ui/index.ts'
import styles from './papers.module.css'
import { Snapshots } from './snapshots.tsx'

/** The A3: one lap on one page, to be read, printed, taken along, or handed to somebody outside. */
export function OnePageView({ lap, mayWrite }: { lap: Lap; mayWrite: boolean }) {
  const { frame, papers: words } = useMessages()
  const { language } = useLanguage()
  const found = useQuery(api.sevenSteps.getPage.queryOptions({ input: { lapId: lap.id } }))
  const refusal = useRefusal(found.error)
  if (refusal && !found.data) {
    return (
      <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
        {refusal.sentence}
      </ProblemNote>
    )
  }
  if (!found.data) return <Skeleton label={frame.loading} />
  const file = (format: string) => `/api/v1/laps/${lap.id}/page-file?format=${format}&language=${language}`
  return (
    <div className={styles.view}>
      <nav className={styles.take} aria-label={words.take} data-screen-only>
        <a href={file('pdf')} download>
          {words.pdf}
        </a>
        <a href={file('markdown')} download>
          {words.markdown}
        </a>
        <Button kind="link" onClick={() => window.print()}>
          {words.print}
        </Button>
        {lap.contract ? (
          <a href={`/api/v1/laps/${lap.id}/evidence`} download title={words.evidenceHint}>
            {words.evidence}
          </a>
        ) : null}
      </nav>
      <PaperSheet paper={onePagePaper(found.data.page, language)} />
      <div data-screen-only>
        <Snapshots lapId={lap.id} mayWrite={mayWrite} />
      </div>
    </div>
  )
}
