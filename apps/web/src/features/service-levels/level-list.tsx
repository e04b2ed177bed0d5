import type { ServiceLevel } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useRowKeys } from '../../keyboard/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { LeftBar } from './left-bar.tsx'
import { PaceWord } from './pace-word.tsx'
import styles from './service-levels.module.css'
import { useBudgetWords } from './use-budget-words.ts'

/** Every service level with what is left of its budget. */
export function LevelList({ levels }: { levels: readonly ServiceLevel[] }) {
  const { columns } = useMessages().serviceLevels
  const rows = useRowKeys<HTMLTableSectionElement>()
  if (levels.length === 0) return null
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.left}</th>
          <th scope="col">{columns.pace}</th>
        </tr>
      </thead>
      <tbody ref={rows}>
        {levels.map((level) => (
          <LevelRow key={level.id} level={level} />
        ))}
      </tbody>
    </table>
  )
}

function LevelRow({ level }: { level: ServiceLevel }) {
  const words = useMessages().serviceLevels
  const format = useFormat()
  const { objective, left } = useBudgetWords()
  const { id, name, standing, archivedAt } = level
  return (
    <tr className={styles.row}>
      <th scope="row">
        <Link to="/service-levels/$serviceLevelId" params={{ serviceLevelId: id }} data-row>
          {name}
        </Link>
        <small>{[objective(level), archivedAt ? words.archived : ''].filter(Boolean).join(' · ')}</small>
      </th>
      <td>
        <b>{left(standing?.remaining ?? null)}</b>
        <LeftBar remaining={standing?.remaining ?? null} />
        {standing ? <small>{words.asOf(format.dateTime(standing.asOf))}</small> : null}
      </td>
      <td>
        <PaceWord pace={standing?.pace ?? 'unknown'} />
      </td>
    </tr>
  )
}
