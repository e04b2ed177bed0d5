import { Link } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useMayContribute, useMe, useRefusal } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import {
  Button,
  buttonClass,
  EmptyState,
  LeadWithTerm,
  PageHead,
  ProblemNote,
  Skeleton,
} from '../../ui/index.ts'
import { AnswersDue } from './answers-due.tsx'
import { BacklogFilters } from './backlog-filters.tsx'
import { BacklogList } from './backlog-list.tsx'
import styles from './backlog-page.module.css'
import { Board } from './board/board.tsx'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { nothingSelected, touch } from './bulk/selection.ts'
import { type BacklogSearch, isFiltered, withoutFilters } from './filters.ts'
import { BrokenLimits } from './health/broken-limits.tsx'
import { ListSummary } from './list-summary.tsx'
import { MoreRows } from './more-rows.tsx'
import { FileLinks } from './register/file-links.tsx'
import { SentenceBox } from './sentence-box.tsx'
import { useListPages } from './use-list-pages.ts'
import { ViewBar } from './views/view-bar.tsx'

/** The improvement backlog: the sentence box, what is there, and whose answer is due. */
export function BacklogPage({
  search,
  onSearch,
}: {
  search: BacklogSearch
  onSearch: (next: BacklogSearch) => void
}) {
  const { backlog: words, frame, health, working } = useMessages()
  const format = useFormat()
  const { member } = useMe()
  const mayWrite = useMayContribute()
  const list = useListPages(search, member.id)
  const { first } = list
  const refusal = useRefusal(first.error)
  const isBoard = search.as === 'board'
  const { improvements = [], total = 0, totalIsExact = true } = first.data ?? {}
  const [selection, setSelection] = useState(nothingSelected)
  const chosen = selection.ids.size === 0 ? [] : list.loadedIds().filter((id) => selection.ids.has(id))
  const order = useRef(list.loadedIds)
  useEffect(() => {
    order.current = list.loadedIds
  })
  const onTouch = useCallback(
    (id: string, through: boolean) => setSelection((before) => touch(before, id, order.current(), through)),
    [],
  )
  const choice = useMemo(
    () => (mayWrite ? { ids: selection.ids, onTouch } : null),
    [mayWrite, selection.ids, onTouch],
  )
  const isWhole = totalIsExact && improvements.length >= total
  const counted = format.number(total)
  return (
    <>
      <div className={styles.capture}>
        <SentenceBox onPage />
      </div>
      <PageHead
        title={words.title}
        lead={
          first.data ? (
            <LeadWithTerm
              name="backlog"
              lead={<ListSummary improvements={improvements} total={total} totalIsExact={totalIsExact} />}
            />
          ) : null
        }
        actions={
          <>
            <Link to="/priorities" {...buttonClass()}>
              {working.priorities.toPriorities}
            </Link>
            <Link to="/backlog/health">{health.toHealth}</Link>
          </>
        }
      />
      <ViewBar search={search} end={<FileLinks search={search} />} />
      <div className={isBoard ? styles.wide : styles.columns}>
        <section aria-label={words.listLabel}>
          {total > 0 || isFiltered(search) ? <BacklogFilters search={search} onSearch={onSearch} /> : null}
          <BrokenLimits team={search.team} />
          {refusal ? (
            <ProblemNote action={<Button onClick={() => first.refetch()}>{frame.tryAgain}</Button>}>
              {refusal.sentence}
            </ProblemNote>
          ) : null}
          {first.isPending ? <Skeleton label={frame.loading} /> : null}
          {first.data && total === 0 ? <NothingHere search={search} onSearch={onSearch} /> : null}
          {mayWrite && !isBoard ? (
            <BulkBar
              ids={chosen}
              onStay={(ids) => setSelection({ ids: new Set(ids), last: null })}
              onAll={() => setSelection({ ids: new Set(list.loadedIds()), last: null })}
            />
          ) : null}
          {isBoard ? <Board search={search} myId={member.id} /> : null}
          {!isBoard && total > 0 ? (
            <BacklogList
              search={search}
              myId={member.id}
              begins={list.begins}
              filters={list.filters}
              onNext={list.onNext}
              choice={choice}
            />
          ) : null}
          {isBoard || isWhole || list.next === null ? null : (
            <MoreRows
              fetching={list.next === undefined}
              onMore={list.onMore}
              shown={words.shown(
                format.number(list.shown),
                totalIsExact ? counted : working.moreThan(counted),
              )}
            />
          )}
        </section>
        {isBoard ? null : <AnswersDue />}
      </div>
      <p className={`note quiet ${styles.principles}`}>{words.principles}</p>
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
        action={<Button onClick={() => onSearch(withoutFilters(search))}>{words.filters.clear}</Button>}
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
