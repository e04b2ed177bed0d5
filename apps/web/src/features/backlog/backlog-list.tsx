import type { Improvement, Status } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useTeams } from '../../api/index.ts'
import { useRowKeys } from '../../keyboard/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { MiniSpine, StateWord } from '../../ui/index.ts'
import styles from './backlog-list.module.css'
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
export function BacklogList({ pages }: { pages: readonly (readonly Improvement[])[] }) {
  const rows = useRowKeys<HTMLDivElement>()
  const teams = useTeams()
  const nameOf = (teamId: string | null) => teams.find(({ id }) => id === teamId)?.name
  const { columns } = useMessages().backlog
  if (!pages.some((page) => page.length > 0)) return null
  return (
    <>
      <div className={styles.columns} aria-hidden="true">
        <span>{columns.improvement}</span>
        <span>{columns.course}</span>
        <span>{columns.status}</span>
        <span>{columns.review}</span>
      </div>
      <div ref={rows}>
        {pages.map((page, index) => (
          <ListPage key={page[0]?.id ?? index} page={page} nameOf={nameOf} />
        ))}
      </div>
    </>
  )
}

type PageProps = { page: readonly Improvement[]; nameOf: (teamId: string | null) => string | undefined }

function ListPage({ page, nameOf }: PageProps) {
  const messages = useMessages()
  const { ref, isNear, height } = useNear<HTMLOListElement>()
  return (
    <ol ref={ref} className={styles.list} style={isNear ? undefined : { height }}>
      {isNear
        ? page.map((improvement) => (
            <li key={improvement.id} className={styles.row}>
              <div className={styles.sentence}>
                <Link to="/improvements/$id" params={{ id: improvement.id }} data-row>
                  {improvement.sentence}
                </Link>
                <small>
                  {nameOf(improvement.teamId) ?? senderName(improvement.submittedBy, messages)}
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
          ))
        : null}
    </ol>
  )
}

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
