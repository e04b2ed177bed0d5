import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, useMayContribute, useMe, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, buttonClass, EmptyState, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { AnswersDue } from './answers-due.tsx'
import { BacklogFilters } from './backlog-filters.tsx'
import { BacklogList } from './backlog-list.tsx'
import styles from './backlog-page.module.css'
import { type BacklogSearch, exportAddress, isFiltered, listInput } from './filters.ts'
import { SentenceBox } from './sentence-box.tsx'

const pageSize = 50

/** The improvement backlog: the sentence box, what is there, and whose answer is due. */
export function BacklogPage({
  search,
  onSearch,
}: {
  search: BacklogSearch
  onSearch: (next: BacklogSearch) => void
}) {
  const { backlog: words, frame, working } = useMessages()
  const { member } = useMe()
  const mayWrite = useMayContribute()
  const [limit, setLimit] = useState(pageSize)
  const list = useQuery({
    ...api.backlog.listImprovements.queryOptions({ input: listInput(search, member.id, limit) }),
    placeholderData: keepPreviousData,
  })
  const refusal = useRefusal(list.error)
  const { improvements = [], total = 0 } = list.data ?? {}
  return (
    <>
      <div className={styles.capture}>
        <SentenceBox onPage />
      </div>
      <PageHead
        title={words.title}
        lead={list.data ? <Summary improvements={improvements} total={total} /> : null}
        actions={
          <>
            <Link to="/priorities" {...buttonClass()}>
              {working.priorities.toPriorities}
            </Link>
            {mayWrite ? <Link to="/backlog/import">{working.register.toImport}</Link> : null}
            <a href={exportAddress(listInput(search, member.id, pageSize))} download>
              {working.register.export}
            </a>
          </>
        }
      />
      <div className={styles.columns}>
        <section aria-label={words.listLabel}>
          {total > 0 || isFiltered(search) ? <BacklogFilters search={search} onSearch={onSearch} /> : null}
          {refusal ? (
            <ProblemNote action={<Button onClick={() => list.refetch()}>{frame.tryAgain}</Button>}>
              {refusal.sentence}
            </ProblemNote>
          ) : null}
          {list.isPending ? <Skeleton label={frame.loading} /> : null}
          {list.data && total === 0 ? <NothingHere search={search} onSearch={onSearch} /> : null}
          <BacklogList improvements={improvements} />
          {improvements.length < total ? (
            <p className={styles.more}>
              <Button onClick={() => setLimit(Math.min(limit + pageSize, 200))}>{words.more}</Button>
              <span>{words.shown(improvements.length, total)}</span>
            </p>
          ) : null}
        </section>
        <AnswersDue />
      </div>
    </>
  )
}

function Summary(props: {
  improvements: { replyOverdue: boolean; owner: unknown; status: string }[]
  total: number
}) {
  const words = useMessages().backlog
  const open = props.improvements.filter(
    ({ status }) => !['declined', 'merged', 'abandoned', 'idea', 'parked'].includes(status),
  )
  const late = props.improvements.filter(({ replyOverdue }) => replyOverdue).length
  const unowned = open.filter(({ owner }) => owner === null).length
  if (props.total === 0) return null
  return (
    <>
      {words.count(props.total)}; {words.summary(late, unowned) || words.allInOrder}.
    </>
  )
}

function NothingHere({
  search,
  onSearch,
}: {
  search: BacklogSearch
  onSearch: (next: BacklogSearch) => void
}) {
  const mayCapture = useMayContribute()
  const words = useMessages().backlog
  if (isFiltered(search)) {
    return (
      <EmptyState
        title={words.noneTitle}
        action={<Button onClick={() => onSearch({})}>{words.filters.clear}</Button>}
      >
        <p>{words.noneText}</p>
      </EmptyState>
    )
  }
  const focusBox = () => document.querySelector<HTMLElement>('[data-sentence-box]')?.focus()
  return (
    <EmptyState
      title={words.emptyTitle}
      action={mayCapture ? <Button onClick={focusBox}>{words.emptyAction}</Button> : null}
    >
      <p>{words.emptyText}</p>
    </EmptyState>
  )
}
