import type { TeamHealth } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api, useRefusal, useTeams } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, EmptyState, PageHead, ProblemNote, Skeleton, Why } from '../../../ui/index.ts'
import styles from './health.module.css'
import { HealthCells } from './health-cells.tsx'

/** How healthy the backlog is, team by team; each number opens the list that it was counted from. */
export function HealthPage() {
  const { health: words, frame } = useMessages()
  const found = useQuery(api.backlog.getBacklogHealth.queryOptions())
  const refusal = useRefusal(found.error)
  const teams = useTeams()
  if (!found.data) {
    return refusal ? (
      <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
        {refusal.sentence}
      </ProblemNote>
    ) : (
      <Skeleton label={frame.loading} />
    )
  }
  const { whole, teams: rows } = found.data
  const nameOf = ({ teamId }: TeamHealth) => teams.find(({ id }) => id === teamId)?.name ?? words.noTeam
  const shown = [...rows].sort((a, b) => Number(a.teamId === null) - Number(b.teamId === null))
  if (whole.counts.open === 0 && whole.counts.new_lately === 0) {
    return (
      <>
        <PageHead title={words.title} />
        <EmptyState title={words.emptyTitle}>
          <p>{words.emptyText}</p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <table className={styles.table}>
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.team}</th>
            {Object.entries(words.columns).map(([column, name]) => (
              <th key={column} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.teamId ?? ''}>
              <th scope="row">{nameOf(row)}</th>
              <HealthCells
                row={row}
                name={nameOf(row)}
                scope={row.teamId === null ? { team: 'none' } : { team: row.teamId }}
              />
            </tr>
          ))}
          <tr className={styles.whole}>
            <th scope="row">{words.whole}</th>
            <HealthCells row={whole} name={words.whole} scope={{}} />
          </tr>
        </tbody>
      </table>
      <Why label={words.why}>
        {words.whyText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Why>
    </>
  )
}
