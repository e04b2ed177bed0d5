import type { Improvement } from '@ratchet/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, StateWord } from '../../../ui/index.ts'
import type { BacklogSearch } from '../filters.ts'
import { columnOptions } from '../list-options.ts'
import { statusMark } from '../status-mark.ts'
import styles from './board.module.css'
import { type ColumnId, statusesOf } from './columns.ts'

interface Moves {
  /** Null where the reader may move nothing. */
  onMove: ((improvement: Improvement) => void) | null
  onDrag: (improvement: Improvement) => void
}

/** One column: how many there are, and the newest of them, fifty at a time. */
export function BoardColumn(
  props: Moves & { id: ColumnId; search: BacklogSearch; myId: string; onDrop: () => void },
) {
  const { id, search, myId, onDrop, ...moves } = props
  const { views, backlog, working } = useMessages()
  const words = views.board
  const [isOver, setIsOver] = useState(false)
  const statuses = statusesOf[id].filter((status) => !search.status || status === search.status)
  const found = useInfiniteQuery({
    ...columnOptions(search, myId, statuses),
    placeholderData: keepPreviousData,
    enabled: statuses.length > 0,
  })
  const refusal = useRefusal(found.error)
  const cards = found.data?.pages.flatMap((page) => page.improvements) ?? []
  const { total = 0, totalIsExact = true } = found.data?.pages[0] ?? {}
  const count = String(statuses.length > 0 ? total : 0)
  return (
    <section
      className={styles.column}
      data-column={id}
      data-over={isOver || undefined}
      aria-label={words.columns[id]}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        onDrop()
      }}
    >
      <h2>
        {words.columns[id]} <span>{totalIsExact ? count : working.moreThan(count)}</span>
      </h2>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {found.data && cards.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <ul>
        {statuses.length === 0
          ? null
          : cards.map((improvement) => <Card key={improvement.id} improvement={improvement} {...moves} />)}
      </ul>
      {found.hasNextPage ? (
        <Button pending={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {backlog.more}
          <span className="unseen">: {words.columns[id]}</span>
        </Button>
      ) : null}
    </section>
  )
}

function Card({ improvement, onMove, onDrag }: Moves & { improvement: Improvement }) {
  const { views, status: statusWords, backlog } = useMessages()
  const format = useFormat()
  const { id, sentence, status, owner, nextReviewOn, reviewOverdue } = improvement
  return (
    <li
      className={styles.card}
      draggable={onMove !== null}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', sentence)
        onDrag(improvement)
      }}
    >
      <Link
        to="/improvements/$id"
        params={{ id }}
        data-row={id}
        draggable={false}
        onKeyDown={(event) => {
          if (event.key !== 'm' || event.ctrlKey || event.metaKey || !onMove) return
          event.preventDefault()
          onMove(improvement)
        }}
      >
        {sentence}
      </Link>
      <StateWord mark={statusMark[status]}>{statusWords.words[status]}</StateWord>
      <small>
        {owner?.name ?? backlog.record.nobody}
        {nextReviewOn === null ? null : (
          <>
            {', '}
            {reviewOverdue ? backlog.reviewOverdue(format.day(nextReviewOn)) : format.day(nextReviewOn)}
          </>
        )}
      </small>
      {onMove ? (
        <Button kind="link" onClick={() => onMove(improvement)}>
          {views.board.move}
          <span className="unseen">: {sentence}</span>
        </Button>
      ) : null}
    </li>
  )
}
