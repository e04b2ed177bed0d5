import type { Improvement, Status } from '@ratchet/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo, useEffect } from 'react'
import { useRefusal, useTeams } from '../../api/index.ts'
import { useRowKeys } from '../../keyboard/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, MiniSpine, ProblemNote, StateWord } from '../../ui/index.ts'
import styles from './backlog-list.module.css'
import type { BacklogSearch } from './filters.ts'
import { pageOptions } from './list-options.ts'
import type { Places } from './list-places.ts'
import { senderName } from './sender-name.ts'
import { statusMark } from './status-mark.ts'
import { useNear } from './use-near.ts'

/** Statuses in which nobody needs to own it. */
const withoutOwner = new Set<Status>(['idea', 'parked', 'declined', 'merged', 'abandoned'])
const noSteps = Array.from({ length: 7 }, () => 'open' as const)

/**
 * Rows of the backlog, page by page; `j` and `k` walk through them, Enter opens. Pages far from the screen are empty
 * space of their height, so that a hundred thousand rows scroll like fifty.
 */
export function BacklogList(props: {
  search: BacklogSearch
  myId: string
  begins: Places['begins']
  /** Tells apart what was measured under other filters. */
  filters: string
  onNext: (index: number, next: string | null) => void
  /** Null where the reader may change nothing. */
  choice: Choice | null
}) {
  const { begins, filters, ...page } = props
  const rows = useRowKeys<HTMLDivElement>()
  const { columns } = useMessages().backlog
  return (
    <>
      <div className={styles.columns} aria-hidden="true">
        <span>{columns.improvement}</span>
        <span>{columns.course}</span>
        <span>{columns.status}</span>
        <span>{columns.review}</span>
      </div>
      <div ref={rows}>
        {begins.map((after, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is what stands at that place, whatever it begins with.
          <ListPage key={index} index={index} after={after} measuredAs={`${filters} ${index}`} {...page} />
        ))}
      </div>
    </>
  )
}

/** Which rows are chosen, and what chooses them. */
export interface Choice {
  ids: ReadonlySet<string>
  /** `through`: everything from the last touched row to this one. */
  onTouch: (id: string, through: boolean) => void
}

interface PageProps {
  index: number
  after: string | undefined
  search: BacklogSearch
  myId: string
  onNext: (index: number, next: string | null) => void
  choice: Choice | null
}

/** How high pages were when they were last seen far away: whoever comes back finds the list as long as it was. */
const heights = new Map<string, number>()

const ListPage = memo(function ListPage({ measuredAs, ...page }: PageProps & { measuredAs: string }) {
  const { ref, isNear, height } = useNear<HTMLOListElement>(heights.get(measuredAs), (measured) =>
    heights.set(measuredAs, measured),
  )
  return (
    <ol ref={ref} className={styles.list} style={isNear ? undefined : { height }}>
      {isNear ? <Rows {...page} height={height} /> : null}
    </ol>
  )
})

function Rows({ index, after, search, myId, onNext, choice, height }: PageProps & { height: number }) {
  const { frame } = useMessages()
  const teams = useTeams()
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...pageOptions(search, myId, after),
    placeholderData: keepPreviousData,
  })
  const refusal = useRefusal(error)
  const next = isPlaceholderData ? undefined : data?.next
  useEffect(() => {
    if (next !== undefined) onNext(index, next)
  }, [index, next, onNext])
  if (!data) {
    return (
      <li style={{ minHeight: height }}>
        {refusal && index > 0 ? (
          <ProblemNote action={<Button onClick={() => refetch()}>{frame.tryAgain}</Button>}>
            {refusal.sentence}
          </ProblemNote>
        ) : null}
      </li>
    )
  }
  return data.improvements.map((improvement) => (
    <Row
      key={improvement.id}
      improvement={improvement}
      team={teams.find(({ id }) => id === improvement.teamId)?.name}
      chosen={choice?.ids.has(improvement.id) ?? false}
      onTouch={choice?.onTouch}
    />
  ))
}

const Row = memo(function Row(props: {
  improvement: Improvement
  team: string | undefined
  chosen: boolean
  onTouch: Choice['onTouch'] | undefined
}) {
  const { improvement, team, chosen, onTouch } = props
  const messages = useMessages()
  const { id, sentence } = improvement
  return (
    <li className={styles.row}>
      <div className={styles.sentence}>
        {onTouch ? (
          <input
            type="checkbox"
            className={styles.choose}
            aria-label={messages.bulk.select(sentence)}
            checked={chosen}
            readOnly
            onClick={(event) => onTouch(id, event.shiftKey)}
          />
        ) : null}
        <Link
          to="/improvements/$id"
          params={{ id }}
          data-row
          onKeyDown={(event) => {
            if (!onTouch || !['x', 'X', ' '].includes(event.key) || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            event.stopPropagation()
            onTouch(id, event.shiftKey)
          }}
        >
          {sentence}
        </Link>
        <small>
          {team ?? senderName(improvement.submittedBy, messages)}
          {improvement.teamPrivate ? `, ${messages.talk.privateMark}` : ''}
        </small>
      </div>
      <MiniSpine
        states={improvement.lap?.steps ?? noSteps}
        pawlAt={improvement.lap?.pawlAt ?? 0}
        underWay={improvement.lap !== null}
      />
      <Standing improvement={improvement} />
      <Review improvement={improvement} />
    </li>
  )
})

function Standing({ improvement }: { improvement: Improvement }) {
  const { status: statusWords, backlog } = useMessages()
  const format = useFormat()
  const { status, owner, lap } = improvement
  const judged = status === 'measuring' && lap?.judgingOn
  return (
    <div className={styles.standing}>
      <StateWord mark={statusMark[status]}>
        {statusWords.words[status]}
        {judged ? `, ${backlog.judgedOn(format.day(judged))}` : ''}
      </StateWord>
      {owner ? (
        <small>{owner.name}</small>
      ) : withoutOwner.has(status) ? null : (
        <StateWord mark="missing">{backlog.noOwner}</StateWord>
      )}
    </div>
  )
}

function Review({ improvement }: { improvement: Improvement }) {
  const words = useMessages().backlog
  const format = useFormat()
  const { nextReviewOn, reviewOverdue } = improvement
  return (
    <div className={styles.review}>
      <small>{words.columns.review}</small>
      {nextReviewOn === null ? (
        <span className={styles.none}>{words.noReview}</span>
      ) : reviewOverdue ? (
        <StateWord mark="concern">{words.reviewOverdue(format.day(nextReviewOn))}</StateWord>
      ) : (
        <span>{format.day(nextReviewOn)}</span>
      )}
    </div>
  )
}
