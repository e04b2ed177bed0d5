import type { Metric } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { valueText } from './value-text.ts'
import styles from './version-list.module.css'

/** Every version of one measurement: the one that counts first, the older ones struck. */
export function VersionList({ metric, periodStart }: { metric: Metric; periodStart: string }) {
  const words = useMessages().metrics.correct
  const format = useFormat()
  const found = useQuery(
    api.metrics.listMeasurementVersions.queryOptions({ input: { metricId: metric.id, periodStart } }),
  )
  const text = (value: number | null) =>
    value === null ? words.withdrawn : valueText(value, metric.unit, format)
  return (
    <section aria-label={words.history} className={styles.history}>
      <h3>{words.history}</h3>
      <ol>
        {found.data?.versions.map(({ version, value, reason, recordedBy, recordedAt }, index) => (
          <li key={version}>
            {index === 0 ? <b>{text(value)}</b> : <s>{text(value)}</s>}
            <span>
              {reason}
              <small>{words.by(recordedBy.name, format.dateTime(recordedAt))}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
