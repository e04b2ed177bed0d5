import { Link } from '@tanstack/react-router'
import { useTeams, useWorkInProgress } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { StateWord } from '../../../ui/index.ts'
import styles from './health.module.css'

/** Teams that work on more than their limit, above the list: of one team, or of all. */
export function BrokenLimits({ team }: { team: string | undefined }) {
  const { wip } = useMessages().health
  const teams = useTeams()
  const broken = useWorkInProgress().filter(
    ({ broken, teamId }) => broken && (team === undefined || teamId === team),
  )
  if (broken.length === 0) return null
  return (
    <ul className={styles.broken}>
      {broken.map(({ teamId, inProgress, wipLimit }) => (
        <li key={teamId}>
          <StateWord mark="concern">
            {wip.broken(teams.find(({ id }) => id === teamId)?.name ?? '', inProgress, wipLimit)}
          </StateWord>{' '}
          <Link to="/backlog" search={{ team: teamId, health: 'in_progress' }}>
            {wip.seeThem}
          </Link>
        </li>
      ))}
    </ul>
  )
}
