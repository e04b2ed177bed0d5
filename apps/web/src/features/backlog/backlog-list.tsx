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
export function BacklogList(props: {
  pages: readonly (readonly Improvement[])[]
  /** Null where the reader may change nothing. */
  choice: Choice | null
}) {
  const { pages, choice } = props
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
          <ListPage key={page[0]?.id ?? index} page={page} nameOf={nameOf} choice={choice} />
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

type PageProps = {
  page: readonly Improvement[]
  nameOf: (teamId: string | null) => string | undefined
  choice: Choice | null
}

function ListPage({ page, nameOf, choice }: PageProps) {
  const messages = useMessages()
  const { ref, isNear, height } = useNear<HTMLOListElement>()
  return (
    <ol ref={ref} className={styles.list} style={isNear ? undefined : { height }}>
      {isNear
        ? page.map((improvement) => (
            <li key={improvement.id} className={styles.row}>
              <div className={styles.sentence}>
                {choice ? (
                  <input
                    type="checkbox"
                    className={styles.choose}
                    aria-label={messages.bulk.select(improvement.sentence)}
                    checked={choice.ids.has(improvement.id)}
                    readOnly
                    onClick={(event) => choice.onTouch(improvement.id, event.shiftKey)}
                  />
                ) : null}
                <Link
                  to="/improvements/$id"
                  params={{ id: improvement.id }}
                  data-row
                  onKeyDown={(event) => {
                    if (!choice || !['x', 'X', ' '].includes(event.key) || event.ctrlKey || event.metaKey)
                      return
                    event.preventDefault()
                    event.stopPropagation()
                    choice.onTouch(improvement.id, event.shiftKey)
                  }}
                >
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
