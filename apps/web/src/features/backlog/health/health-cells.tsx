import type { HealthList, TeamHealth } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { StateWord } from '../../../ui/index.ts'
import type { BacklogSearch } from '../filters.ts'
import styles from './health.module.css'

/** The numbers of one team, each a link to what it was counted from. */
export function HealthCells(props: { row: TeamHealth; name: string; scope: BacklogSearch }) {
  const { row, name, scope } = props
  const { counts } = row
  const { health: words } = useMessages()
  const { number } = useFormat()
  const { columns } = words
  const to = (list: HealthList, children: ReactNode) => (
    <Link to="/backlog" search={{ ...scope, health: list }}>
      {children}
      <span className="unseen"> {words.listOf(`${words.lists[list]}: ${counts[list]}`, name)}</span>
    </Link>
  )
  const share = (
    column: string,
    percent: number | null,
    lacking: keyof typeof words.lacking,
    of: HealthList,
  ) => (
    <Cell column={column}>
      {percent === null ? (
        <span className={styles.none}>{words.nothing}</span>
      ) : (
        <>
          <b>{to(of, words.percent(number(percent)))}</b>
          {counts[lacking] > 0 ? (
            <small>{to(lacking, words.lacking[lacking](counts[lacking], counts[of]))}</small>
          ) : null}
        </>
      )}
    </Cell>
  )
  return (
    <>
      <Cell column={columns.open}>
        <b>{to('open', number(counts.open))}</b>
        {row.medianAgeDays === null || row.oldestAgeDays === null ? null : (
          <small>{words.age(number(row.medianAgeDays), number(row.oldestAgeDays))}</small>
        )}
      </Cell>
      {share(columns.owned, row.ownedPercent, 'unowned', 'in_hand')}
      {share(columns.prioritised, row.prioritisedPercent, 'unprioritised', 'to_prioritise')}
      {share(columns.reviewed, row.reviewedInTimePercent, 'not_reviewed', 'in_hand')}
      {share(columns.answered, row.answeredInTimePercent, 'answered_late', 'answer_due_lately')}
      {share(columns.stale, row.stalePercent, 'stale', 'in_hand')}
      <Cell column={columns.clearance}>
        {row.clearancePercent === null ? null : <b>{words.percent(number(row.clearancePercent))}</b>}
        <small>
          {to('closed_lately', words.clearanceParts.closed(counts.closed_lately))},{' '}
          {to('new_lately', words.clearanceParts.new(counts.new_lately))}
        </small>
      </Cell>
      <Cell column={columns.inProgress}>
        <b>{to('in_progress', number(counts.in_progress))}</b>
        {row.wipBroken && row.wipLimit !== null ? (
          <small>
            <StateWord mark="concern">{words.overLimit(row.wipLimit)}</StateWord>
          </small>
        ) : row.teamId === null ? null : (
          <small>{row.wipLimit === null ? words.noLimit : words.limit(row.wipLimit)}</small>
        )}
      </Cell>
    </>
  )
}

function Cell({ column, children }: { column: string; children: ReactNode }) {
  return (
    <td>
      <span className={styles.column} aria-hidden="true">
        {column}
      </span>
      <div>{children}</div>
    </td>
  )
}
