import { useInfiniteQuery } from '@tanstack/react-query'
import { api, useRefusal } from '../../api/index.ts'
import { useRowKeys } from '../../keyboard/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, DocumentTitle, EmptyState, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { DigestSettings } from './digest-settings.tsx'
import type { FeedSearch } from './feed-search.ts'
import styles from './news.module.css'
import { NotificationLine, useSee } from './notification-line.tsx'

/** Everything that concerns the reader, newest first, with a mark on what is new. */
export function FeedPage({ search, onSearch }: { search: FeedSearch; onSearch: (next: FeedSearch) => void }) {
  const { notifications: words, frame } = useMessages()
  const rows = useRowKeys<HTMLUListElement>()
  const see = useSee()
  const unseen = search.show === 'new'
  const found = useInfiniteQuery(
    api.notifications.listNotifications.infiniteOptions({
      input: (after: string | undefined) => ({ unseen, ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const refusal = useRefusal(found.error)
  const lines = found.data?.pages.flatMap((page) => page.notifications) ?? []
  const fresh = lines.filter(({ seenAt }) => seenAt === null).map(({ id }) => id)
  const count = found.data?.pages[0]?.unseen ?? 0
  return (
    <>
      <DocumentTitle>{words.feed}</DocumentTitle>
      <PageHead title={words.feed} lead={found.data ? words.lead(count) : null} />
      <div className={styles.feedHead}>
        <label>
          <span className="unseen">{words.only}</span>
          <select
            value={search.show ?? ''}
            onChange={(event) => onSearch(event.target.value === 'new' ? { show: 'new' } : {})}
          >
            <option value="">{words.all}</option>
            <option value="new">{words.onlyNew}</option>
          </select>
        </label>
        {fresh.length > 0 ? (
          <Button pending={see.isPending} onClick={() => see.mutate({ ids: fresh.slice(0, 200) })}>
            {words.seeAll}
          </Button>
        ) : null}
      </div>
      {refusal ? (
        <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
          {refusal.sentence}
        </ProblemNote>
      ) : null}
      {found.isPending ? <Skeleton label={frame.loading} /> : null}
      {found.data && lines.length === 0 ? (
        unseen ? (
          <p>{words.noneNew}</p>
        ) : (
          <EmptyState title={words.emptyTitle}>
            <p>{words.emptyText}</p>
          </EmptyState>
        )
      ) : null}
      <ul ref={rows} className={styles.feed}>
        {lines.map((line) => (
          <NotificationLine key={line.id} line={line} marked />
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button pending={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
      <DigestSettings />
    </>
  )
}
