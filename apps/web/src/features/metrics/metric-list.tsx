import type { MetricSummary } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useRowKeys } from '../../keyboard/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import styles from './metric-list.module.css'
import { usePeriodName } from './period-name.ts'
import { valueText } from './value-text.ts'

export function MetricList({ metrics }: { metrics: readonly MetricSummary[] }) {
  const words = useMessages().metrics
  const rows = useRowKeys<HTMLTableSectionElement>()
  if (metrics.length === 0) return null
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col" className={styles.number}>
            {words.columns.latest}
          </th>
          <th scope="col">{words.columns.period}</th>
          <th scope="col" className={styles.number}>
            {words.columns.points}
          </th>
        </tr>
      </thead>
      <tbody ref={rows}>
        {metrics.map((metric) => (
          <MetricRow key={metric.id} metric={metric} />
        ))}
      </tbody>
    </table>
  )
}

function MetricRow({ metric }: { metric: MetricSummary }) {
  const words = useMessages().metrics
  const format = useFormat()
  const periodName = usePeriodName(metric.period)
  const { id, name, unit, latest, direction, archivedAt } = metric
  return (
    <tr className={styles.row}>
      <th scope="row">
        <Link to="/metrics/$metricId" params={{ metricId: id }} data-row>
          {name}
        </Link>
        <small>
          {words.directions[direction]}
          {archivedAt ? `, ${words.archived}` : ''}
        </small>
      </th>
      <td className={styles.number}>
        {latest ? (
          <>
            <b>{valueText(latest.value, unit, format)}</b>
            <small>{periodName(latest.periodStart)}</small>
          </>
        ) : (
          <span className={styles.none}>{words.noPoints}</span>
        )}
      </td>
      <td>{words.periods[metric.period]}</td>
      <td className={styles.number}>{format.number(metric.pointCount)}</td>
    </tr>
  )
}
