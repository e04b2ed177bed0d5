import { useInViewport } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useMayContribute, useMe, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
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
import { type BacklogSearch, exportAddress, isFiltered, listInput, withoutFilters } from './filters.ts'
import { BrokenLimits } from './health/broken-limits.tsx'
import { listOptions } from './list-options.ts'
import { SentenceBox } from './sentence-box.tsx'
import { ViewBar } from './views/view-bar.tsx'

/** The improvement backlog: the sentence box, what is there, and whose answer is due. */
export function BacklogPage({
  search,
  onSearch,
}: {
  search: BacklogSearch
  onSearch: (next: BacklogSearch) => void
}) {
  const { backlog: words, frame, health, intake, working } = useMessages()
  const { member } = useMe()
  const mayWrite = useMayContribute()
  const list = useInfiniteQuery({ ...listOptions(search, member.id), placeholderData: keepPreviousData })
  const refusal = useRefusal(list.error)
  const isBoard = search.as === 'board'
  const pages = list.data?.pages ?? []
  const improvements = pages.flatMap((page) => page.improvements)
  const [selection, setSelection] = useState(nothingSelected)
  const order = improvements.map(({ id }) => id)
  const chosen = order.filter((id) => selection.ids.has(id))
  const onTouch = (id: string, through: boolean) =>
    setSelection((before) => touch(before, id, order, through))
  const { total = 0, totalIsExact = true } = pages[0] ?? {}
  return (
    <>
      <div className={styles.capture}>
        <SentenceBox onPage />
      </div>
      <PageHead
        title={words.title}
        lead={
          list.data ? (
            <LeadWithTerm
              name="backlog"
              lead={<Summary improvements={improvements} total={total} totalIsExact={totalIsExact} />}
            />
          ) : null
        }
        actions={
          <>
            <Link to="/priorities" {...buttonClass()}>
              {working.priorities.toPriorities}
            </Link>
            <Link to="/backlog/health">{health.toHealth}</Link>
            {mayWrite ? <Link to="/backlog/import">{working.register.toImport}</Link> : null}
            {member.role === 'administrator' || member.role === 'manager' ? (
              <Link to="/backlog/links">{intake.links.open}</Link>
            ) : null}
            <a href={exportAddress(listInput(search, member.id, 1))} download>
              {working.register.export}
            </a>
            <a href={exportAddress(listInput(search, member.id, 1), 'xlsx')} download>
              {working.register.exportWorkbook}
            </a>
          </>
        }
      />
      <ViewBar search={search} />
      <div className={isBoard ? styles.wide : styles.columns}>
        <section aria-label={words.listLabel}>
          {total > 0 || isFiltered(search) ? <BacklogFilters search={search} onSearch={onSearch} /> : null}
          <BrokenLimits team={search.team} />
          {refusal ? (
            <ProblemNote action={<Button onClick={() => list.refetch()}>{frame.tryAgain}</Button>}>
              {refusal.sentence}
            </ProblemNote>
          ) : null}
          {list.isPending ? <Skeleton label={frame.loading} /> : null}
          {list.data && total === 0 ? <NothingHere search={search} onSearch={onSearch} /> : null}
          {mayWrite && !isBoard ? (
            <BulkBar
              ids={chosen}
              onStay={(ids) => setSelection({ ids: new Set(ids), last: null })}
              onAll={() => setSelection({ ids: new Set(order), last: null })}
            />
          ) : null}
          {isBoard ? (
            <Board search={search} myId={member.id} />
          ) : (
            <BacklogList
              pages={pages.map((page) => page.improvements)}
              choice={mayWrite ? { ids: selection.ids, onTouch } : null}
            />
          )}
          {list.hasNextPage && !isBoard ? (
            <More
              fetching={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
              shown={words.shown(improvements.length, total)}
            />
          ) : null}
        </section>
        {isBoard ? null : <AnswersDue />}
      </div>
      <p className={`note quiet ${styles.principles}`}>{words.principles}</p>
    </>
  )
}

/** The end of what is loaded: near the screen it goes on by itself; the button is for whoever comes by keys. */
function More(props: { fetching: boolean; onMore: () => void; shown: string }) {
  const words = useMessages().backlog
  const { ref, inViewport } = useInViewport<HTMLParagraphElement>()
  const { fetching, onMore } = props
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  })
  useEffect(() => {
    if (inViewport && !fetching) latest.current()
  }, [inViewport, fetching])
  return (
    <p ref={ref} className={styles.more}>
      <Button onClick={onMore} pending={fetching}>
        {words.more}
      </Button>
      <span>{props.shown}</span>
    </p>
  )
}

function Summary(props: {
  improvements: { replyOverdue: boolean; owner: unknown; status: string }[]
  total: number
  totalIsExact: boolean
}) {
  const { backlog: words, working } = useMessages()
  const open = props.improvements.filter(
    ({ status }) => !['declined', 'merged', 'abandoned', 'idea', 'parked'].includes(status),
  )
  const late = props.improvements.filter(({ replyOverdue }) => replyOverdue).length
  const unowned = open.filter(({ owner }) => owner === null).length
  if (props.total === 0) return null
  return (
    <>
      {props.totalIsExact ? words.count(props.total) : working.moreThan(words.count(props.total))};{' '}
      {words.summary(late, unowned) || words.allInOrder}.
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
